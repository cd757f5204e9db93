// npm run check: everything that needs no database and no browser.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Step, stepsFor } from './check/steps.ts'

const root = join(import.meta.dirname, '..')
const { values } = parseArgs({ options: { report: { type: 'string' } } })
const seconds = (from: number) => `${((performance.now() - from) / 1000).toFixed(1)} s`

async function timed({ name, run }: Step) {
  const from = performance.now()
  const outcome = await run().catch((error: unknown) => ({
    ok: false,
    output: error instanceof Error ? (error.stack ?? error.message) : String(error),
  }))
  console.log(`${outcome.ok ? '✓' : '✗'} ${name.padEnd(18)} ${seconds(from)}`)
  return { name, ...outcome }
}

const begun = performance.now()
const results = await Promise.all(stepsFor(root).map(timed))
const failed = results.filter(({ ok }) => !ok)

for (const { name, output } of failed) console.log(`\n── ${name} ──\n${output}`)
console.log(
  `\n${failed.length === 0 ? 'All is well' : `${failed.length} of ${results.length} failed`} (${seconds(begun)})`,
)

// For the command that adds up all tests.
if (values.report !== undefined) {
  writeFileSync(
    values.report,
    JSON.stringify({ passed: results.length - failed.length, failed: failed.length }),
  )
}
process.exitCode = failed.length === 0 ? 0 : 1
