// All tests, one suite after the other. The last line is `N passed, N failed`.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installPackages } from '../debian/install-packages.ts'
import { neededPackages } from './needed-packages.ts'
import type { Count } from './results.ts'
import { runSuite } from './run-suite.ts'
import { suitesIn } from './suites.ts'

const began = performance.now()
const seconds = (from: number) => `${((performance.now() - from) / 1000).toFixed(1)} s`

installNeeded()

const temporary = mkdtempSync(join(tmpdir(), 'ostinato-test-'))
// PostgreSQL runs as a user of its own and must reach its folder below this one.
chmodSync(temporary, 0o755)
const results = new Map<string, Count>()
for (const suite of suitesIn(temporary)) {
  if (process.exitCode !== undefined) break
  console.log(`\n══ ${suite.name} ══`)
  const from = performance.now()
  const isPossible = suite.after === undefined || results.get(suite.after)?.failed === 0
  const count = isPossible ? await runSuite(suite, temporary) : { passed: 0, failed: 1, skipped: 0 }
  results.set(suite.name, count)
  console.log(`${count.failed === 0 ? '✓' : '✗'} ${suite.name}: ${inWords(count)} (${seconds(from)})`)
  if (!isPossible) console.log(`  Not run, because "${suite.after}" failed.`)
}
rmSync(temporary, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })

const sum = (kind: keyof Count) => [...results.values()].reduce((total, count) => total + count[kind], 0)
const wasCut = process.exitCode !== undefined
console.log(`\n${wasCut ? 'Interrupted after' : 'All suites took'} ${seconds(began)}.`)
for (const [name, count] of results) console.log(`  ${name.padEnd(18)} ${inWords(count)}`)
if (!wasCut) process.exitCode = sum('failed') === 0 ? 0 : 1
console.log(`${sum('passed')} passed, ${sum('failed')} failed`)

function inWords({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

function installNeeded(): void {
  const packages = neededPackages()
  if (packages.length === 0) return
  const from = performance.now()
  console.log(`Installing the Debian packages ${packages.join(', ')}; their services are not started.`)
  const installed = installPackages(packages)
  if (installed.ok) {
    console.log(`Installed (${seconds(from)}).`)
    return
  }
  console.log(
    `The tests need ${packages.join(', ')}, and ${installed.reason}. Install and run npm test again:`,
  )
  console.log(`  sudo apt-get update && sudo apt-get install ${packages.join(' ')}`)
  console.log('0 passed, 1 failed')
  process.exit(1)
}
