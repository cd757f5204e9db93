import { join } from 'node:path'
import { type Count, countCheck, countPlaywright, countVitest } from './results.ts'

export interface Suite {
  name: string
  program: string
  args: readonly string[]
  env?: Record<string, string>
  boundMs: number
  /** A suite of one thing that works or does not has no report. */
  report: { file: string; count: (report: unknown) => Count } | null
  /** What must have passed before this can make sense. */
  after?: string
}

const minutes = (count: number) => count * 60_000

/** Everything that `npm test` runs, in this order. Reports are written below `folder`. */
export function suitesIn(folder: string): Suite[] {
  const vitest = (name: string, projects: readonly string[], reporter: 'default' | 'verbose'): Suite => {
    const file = join(folder, `${name}.json`)
    const selection = projects.flatMap((project) => ['--project', project])
    const reporters = [`--reporter=${reporter}`, '--reporter=json', `--outputFile.json=${file}`]
    return {
      name,
      program: 'vitest',
      args: ['run', ...selection, ...reporters],
      boundMs: minutes(6),
      report: { file, count: countVitest },
    }
  }
  const check = join(folder, 'check.json')
  const journeys = join(folder, 'journeys.json')
  return [
    {
      name: 'check',
      program: 'node',
      args: ['scripts/check.ts', '--report', check],
      boundMs: minutes(2),
      report: { file: check, count: countCheck },
    },
    vitest('unit', ['unit', 'stores'], 'default'),
    // Before the tests that start the product, or the first of them would wait for it.
    {
      name: 'build',
      program: 'node',
      args: ['scripts/e2e.ts', '--build-only'],
      boundMs: minutes(3),
      report: null,
    },
    // Few and slow: each is named as soon as it is done.
    vitest('system', ['system'], 'verbose'),
    {
      name: 'browser journeys',
      program: 'node',
      args: ['scripts/e2e.ts', '--reporter=list,json'],
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: journeys },
      boundMs: minutes(8),
      report: { file: journeys, count: countPlaywright },
      after: 'build',
    },
  ]
}
