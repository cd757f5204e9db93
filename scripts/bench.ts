// npm run bench: what is promised, measured on this machine.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { benchOptions, readBenchOptions } from './bench/bench-options.ts'
import { sectionsNamed } from './bench/sections.ts'
import { printSection, summaryOf } from './bench/table.ts'

const root = join(import.meta.dirname, '..')

async function bench(): Promise<number> {
  const { values, positionals } = parseArgs({ options: benchOptions, allowPositionals: true })
  const options = readBenchOptions(values, root)
  const measured = []
  for (const section of sectionsNamed(positionals)) {
    const figures = await section.measure(options)
    printSection(section.name, figures)
    measured.push({ section: section.name, figures })
  }
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(measured, null, 2)}\n`)
  const figures = measured.flatMap((section) => section.figures)
  console.log(`\n${summaryOf(figures)}`)
  return figures.some(({ verdict }) => verdict === 'missed') ? 1 : 0
}

try {
  process.exitCode = await bench()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
