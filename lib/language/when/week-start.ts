/** The day on which weeks begin, 1 for Monday to 7 for Sunday, where a person reads this language. */
export function weekStart(locale: string): number {
  const region = regionOf(locale)
  if (sundayFirst.has(region)) return 7
  return saturdayFirst.has(region) ? 6 : 1
}

/** The runtimes disagree on which of them knows this, so that a table decides. */
const sundayFirst: ReadonlySet<string> = new Set(
  `US CA MX BR CO PE VE AR JP KR TW HK IN ID PH TH SG IL ZA KE PK BD NP SA PT GT HN NI PA PR PY SV DO JM TT`.split(
    ' ',
  ),
)
const saturdayFirst: ReadonlySet<string> = new Set('AE AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY'.split(' '))

const regions = new Map<string, string>()

/** Remembered, because the runtime takes its time; a person has one or two locales. */
function regionOf(locale: string): string {
  const known = regions.get(locale)
  if (known !== undefined) return known
  if (regions.size > 50) regions.clear()
  const region = likelyRegion(locale)
  regions.set(locale, region)
  return region
}

function likelyRegion(locale: string): string {
  try {
    return new Intl.Locale(locale).maximize().region ?? ''
  } catch {
    return ''
  }
}
