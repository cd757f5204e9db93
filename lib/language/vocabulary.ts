// The words of time that English has. Meanings that need a rule stand with their rule.

export type Unit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'fortnight' | 'month' | 'quarter' | 'year'

export type DayPart = 'morning' | 'noon' | 'afternoon' | 'evening' | 'night' | 'midnight'

function table<Meaning>(rows: readonly [string, Meaning][]): ReadonlyMap<string, Meaning> {
  return new Map(rows.flatMap(([words, meaning]) => words.split(' ').map((word) => [word, meaning] as const)))
}

/** 1 is Monday, 7 is Sunday. The plural says "every": `pluralWeekdays`. */
export const weekdayNumbers = table<number>([
  ['monday mon', 1],
  ['tuesday tue tues', 2],
  ['wednesday wed weds', 3],
  ['thursday thu thur thurs', 4],
  ['friday fri', 5],
  ['saturday sat', 6],
  ['sunday sun', 7],
])

/** Only between other weekdays or in a range: "Mo-Fr", "tu, th". */
export const twoLetterWeekdayNumbers = table<number>([
  ['mo', 1],
  ['tu', 2],
  ['we', 3],
  ['th', 4],
  ['fr', 5],
  ['sa', 6],
  ['su', 7],
])

export const pluralWeekdayNumbers = table<number>([
  ['mondays mons', 1],
  ['tuesdays', 2],
  ['wednesdays', 3],
  ['thursdays', 4],
  ['fridays fris', 5],
  ['saturdays sats', 6],
  ['sundays suns', 7],
])

export const monthNumbers = table<number>([
  ['january jan', 1],
  ['february feb', 2],
  ['march mar', 3],
  ['april apr', 4],
  ['may', 5],
  ['june jun', 6],
  ['july jul', 7],
  ['august aug', 8],
  ['september sep sept', 9],
  ['october oct', 10],
  ['november nov', 11],
  ['december dec', 12],
])

export const units = table<Unit>([
  ['second seconds sec secs s', 'second'],
  ['minute minutes min mins m mn', 'minute'],
  ['hour hours hr hrs h', 'hour'],
  ['day days d', 'day'],
  ['week weeks wk wks w', 'week'],
  ['fortnight fortnights', 'fortnight'],
  ['month months mth mths mo mos', 'month'],
  ['quarter quarters qtr qtrs', 'quarter'],
  ['year years yr yrs y', 'year'],
])

/** One or two letters mean a unit only right after a number: "15s", "1 h". */
export const shortUnits: ReadonlySet<string> = new Set(['s', 'm', 'mn', 'h', 'd', 'w', 'mo', 'y'])

export const unitMs: Readonly<Record<'second' | 'minute' | 'hour' | 'day' | 'week' | 'fortnight', number>> = {
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
  fortnight: 1_209_600_000,
}

export const dayParts = table<DayPart>([
  ['morning mornings', 'morning'],
  ['noon midday noontime', 'noon'],
  ['afternoon afternoons', 'afternoon'],
  ['evening evenings', 'evening'],
  ['night nights nighttime', 'night'],
  ['midnight', 'midnight'],
])

/** Words that say how often by themselves. `every` counts units. */
export const adverbs = table<{ every: number; unit: Unit }>([
  ['secondly', { every: 1, unit: 'second' }],
  ['minutely', { every: 1, unit: 'minute' }],
  ['hourly', { every: 1, unit: 'hour' }],
  ['daily everyday', { every: 1, unit: 'day' }],
  ['weekly', { every: 1, unit: 'week' }],
  ['biweekly fortnightly', { every: 2, unit: 'week' }],
  ['monthly', { every: 1, unit: 'month' }],
  ['bimonthly', { every: 2, unit: 'month' }],
  ['quarterly', { every: 3, unit: 'month' }],
  ['semiannual semiannually semiyearly biannual biannually', { every: 6, unit: 'month' }],
  ['yearly annual annually', { every: 1, unit: 'year' }],
  ['biennial biennially', { every: 2, unit: 'year' }],
])

export const cardinals = table<number>([
  ['zero', 0],
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['eleven', 11],
  ['twelve', 12],
  ['thirteen', 13],
  ['fourteen', 14],
  ['fifteen', 15],
  ['sixteen', 16],
  ['seventeen', 17],
  ['eighteen', 18],
  ['nineteen', 19],
])

export const tens = table<number>([
  ['twenty', 20],
  ['thirty', 30],
  ['forty fourty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
])

export const ordinals = table<number>([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
  ['eleventh', 11],
  ['twelfth twelveth', 12],
  ['thirteenth', 13],
  ['fourteenth', 14],
  ['fifteenth', 15],
  ['sixteenth', 16],
  ['seventeenth', 17],
  ['eighteenth', 18],
  ['nineteenth', 19],
  ['twentieth', 20],
  ['thirtieth', 30],
  ['fortieth', 40],
  ['fiftieth', 50],
])

/** Short ways to write a word that the grammar knows by its long one. */
export const shortForms: ReadonlyMap<string, string> = new Map([
  ["o'clock", 'oclock'],
  ['tmr', 'tomorrow'],
  ['tmrw', 'tomorrow'],
  ['tmw', 'tomorrow'],
  ['tomoz', 'tomorrow'],
  ['2moro', 'tomorrow'],
  ['2morrow', 'tomorrow'],
  ['2mrw', 'tomorrow'],
  ['2nite', 'tonight'],
  ['tonite', 'tonight'],
  ['nite', 'night'],
  ['nites', 'nights'],
  ['midnite', 'midnight'],
  ['arvo', 'afternoon'],
  ['evry', 'every'],
  ['evryday', 'everyday'],
  ['wknd', 'weekend'],
  ['wknds', 'weekends'],
  ['wkend', 'weekend'],
  ['wkends', 'weekends'],
  ['wkday', 'weekday'],
  ['wkdays', 'weekdays'],
  ['evng', 'evening'],
  ['ev', 'every'],
  ['thru', 'through'],
  ['till', 'until'],
  ['til', 'until'],
  ["'til", 'until'],
  ['untill', 'until'],
  ['wkly', 'weekly'],
  ['hrly', 'hourly'],
  ['mthly', 'monthly'],
  ['qtrly', 'quarterly'],
  ['nxt', 'next'],
  ['wk', 'week'],
  ['wks', 'weeks'],
  ['mnth', 'month'],
  ['mth', 'month'],
  ['yr', 'year'],
])
