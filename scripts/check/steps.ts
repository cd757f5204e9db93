import { type Breach, breachLine } from './breach.ts'
import { importBreaches } from './cruise.ts'
import { houseBreaches } from './house-rules.ts'
import { lockFileBreaches } from './lock-file.ts'
import { machinePaths } from './machine-paths.ts'
import { type Outcome, runInTurn, runTool } from './run-tool.ts'
import { sourceFiles } from './source-files.ts'

export interface Step {
  name: string
  run: () => Promise<Outcome>
}

const found = (breaches: readonly Breach[]): Outcome => ({
  ok: breaches.length === 0,
  output: breaches.map(breachLine).join('\n'),
})

/** All that the check command checks. They may run at the same time. */
export function stepsFor(root: string): Step[] {
  const files = sourceFiles(root)
  const tool = (program: string, ...args: string[]) => runTool(root, program, ...args)
  const clients = tool('node', 'scripts/generate-prisma.ts')
  return [
    {
      name: 'format and lint',
      run: () => tool('biome', 'ci', '--error-on-warnings', '--colors=off', '--max-diagnostics=200'),
    },
    {
      name: 'types',
      run: () =>
        runInTurn(
          () => clients,
          () => tool('next', 'typegen'),
          () => tool('tsc', '--pretty', 'false'),
        ),
    },
    { name: 'import rules', run: async () => found(await importBreaches(root, files)) },
    { name: 'house rules', run: async () => found(houseBreaches(files)) },
    {
      name: 'unused code',
      run: () =>
        runInTurn(
          () => clients,
          () => tool('knip', '--no-progress'),
        ),
    },
    { name: 'migrations', run: () => tool('node', 'scripts/new-migration.ts', '--check') },
    { name: 'lock file', run: async () => found([...lockFileBreaches(root), ...machinePaths(root, files)]) },
  ]
}
