import { cruise, type ICruiseResult, type IModule } from 'dependency-cruiser'
import type { Breach } from './breach.ts'
import { folderCycles } from './folder-cycles.ts'
import { importRules } from './import-rules.ts'
import { readUsing } from './read-using.ts'
import type { SourceFile } from './source-files.ts'
import { unseenImports } from './unseen-imports.ts'

readUsing()

/** The import rules, over every file of code at `root`. */
export async function importBreaches(root: string, files: readonly SourceFile[]): Promise<Breach[]> {
  const result = await cruiseTree(root, files)
  const modules = result.modules.filter((module) => module.coreModule !== true)
  return [...unseenImports(files, modules), ...ruleBreaches(result), ...folderCycles(edges(modules))]
}

async function cruiseTree(root: string, files: readonly SourceFile[]): Promise<ICruiseResult> {
  const { output } = await cruise(
    files.map(({ path }) => path),
    {
      baseDir: root,
      validate: true,
      ruleSet: { forbidden: [...importRules] },
      // With TypeScript 7 the default parser finds no import at all, and every rule holds.
      parser: 'swc',
      tsPreCompilationDeps: true,
      doNotFollow: { path: ['node_modules', '^prisma/generated/'] },
      enhancedResolveOptions: {
        exportsFields: ['exports'],
        conditionNames: ['import', 'node', 'default', 'types'],
        extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
      },
    },
  )
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with text instead of a graph.')
  return output
}

function ruleBreaches(result: ICruiseResult): Breach[] {
  const comments = new Map(importRules.map((rule) => [rule.name, rule.comment ?? '']))
  return result.summary.violations.map(({ rule, from, to, cycle }) => ({
    rule: rule.name,
    file: from,
    message: `imports ${cycle ? cycle.map((step) => step.name).join(' → ') : to}. ${comments.get(rule.name) ?? ''}`,
  }))
}

const edges = (modules: readonly IModule[]): [from: string, to: string][] =>
  modules.flatMap((module) =>
    module.dependencies.map(({ resolved }): [string, string] => [module.source, resolved]),
  )
