import type { Figure, Verdict } from './figure.ts'

const mark: Record<Verdict, string> = { ok: 'ok', missed: 'MISSED', later: 'later', info: '' }

/** A table for people; what went wrong follows below it, one line each. */
export function printSection(section: string, figures: readonly Figure[]): void {
  const width = (of: (figure: Figure) => string) => Math.max(...figures.map((each) => of(each).length))
  const [name, value, bar] = [
    width((each) => each.name),
    width((each) => each.figure),
    width((each) => each.bar),
  ]
  console.log(`\n${section}`)
  for (const each of figures) {
    const cells = [
      each.name.padEnd(name),
      each.figure.padStart(value),
      each.bar.padEnd(bar),
      mark[each.verdict],
    ]
    console.log(`  ${cells.join('  ').trimEnd()}`)
  }
  for (const { name: of, failures } of figures.filter(({ failures }) => failures.length > 0)) {
    console.log(`\n  ${of}: ${failures.length}`)
    for (const failure of failures) console.log(`    ${failure}`)
  }
}

export function summaryOf(figures: readonly Figure[]): string {
  const count = (verdict: Verdict) => figures.filter((each) => each.verdict === verdict).length
  const missed = count('missed')
  return `${missed === 0 ? 'No bar is missed' : `${missed} missed`}: ${count('ok')} ok, ${count('later')} later.`
}
