// npm run faults: what must hold when processes, clocks, Redis and databases fail, tried for real.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { incidentRows } from './faults/incidents.ts'
import { laterRows } from './faults/later-rows.ts'
import { rowNamed, rows } from './faults/rows.ts'
import { runRows } from './faults/run-rows.ts'

const corpus = join(import.meta.dirname, '..', '..', 'shared', 'corpora', 'faults', 'incidents.json')

async function faults(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: {
      short: { type: 'boolean', default: false },
      'at-once': { type: 'string', default: '3' },
      json: { type: 'string' },
    },
    allowPositionals: true,
  })
  const { short, json } = values
  const chosen =
    positionals.length > 0 ? positionals.map(rowNamed) : rows.filter(({ inShort }) => !short || inShort)
  const width = Math.max(...rows.map(({ name }) => name.length))
  const began = performance.now()
  const results = await runRows(chosen, {
    short,
    atOnce: Number(values['at-once']),
    onResult({ name, guarantee, done, expected }, { ok, got, tookMs }) {
      const head = `${ok ? 'ok    ' : 'FAILED'}  ${String(guarantee).padStart(2)}  ${name.padEnd(width)}`
      console.log(`${head}  ${(tookMs / 1000).toFixed(0).padStart(4)} s  ${done}`)
      console.log(`${' '.repeat(width + 12)}  expected: ${expected}`)
      console.log(`${' '.repeat(width + 12)}  got:      ${got}`)
    },
  })
  if (positionals.length === 0) tellTheRest()
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(results, null, 2)}\n`)
  const failed = results.filter(({ ok }) => !ok)
  const later = positionals.length === 0 ? laterRows.length : 0
  const seconds = ((performance.now() - began) / 1000).toFixed(0)
  console.log(
    `\n${results.length - failed.length} ok, ${failed.length} failed, ${later} later, in ${seconds} s.`,
  )
  return failed.length === 0 ? 0 : 1
}

function tellTheRest(): void {
  for (const { name, guarantee, waitsFor } of laterRows)
    console.log(`later   ${String(guarantee).padStart(2)}  ${name} (${waitsFor})`)
  console.log('\nIncidents of other systems, and the row that would have caught each:')
  for (const ref of knownIncidents()) {
    const row = incidentRows[ref]
    console.log(`  ${ref}: ${row === undefined ? 'NO ROW' : (row ?? 'later')}`)
  }
}

/** The corpus stands beside the repository where it is worked on, and not everywhere. */
function knownIncidents(): string[] {
  if (!existsSync(corpus)) return Object.keys(incidentRows)
  const incidents: { ref: string }[] = JSON.parse(readFileSync(corpus, 'utf8'))
  return incidents.map(({ ref }) => ref)
}

try {
  process.exitCode = await faults()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
