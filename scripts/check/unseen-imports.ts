import type { Breach } from './breach.ts'
import type { SourceFile } from './source-files.ts'

/** What a cruise says of one file; the rest of its answer does not matter here. */
export interface SeenModule {
  source: string
  dependencies: readonly { module: string }[]
}

const statement = /^(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm
const bare = /^import\s*['"]([^'"]+)['"]/gm
const called = /(?<![\w'"`.])import\(\s*['"]([^'"]+)['"]\s*\)/g

// The cruiser leaves out `node:` where Node knows the module without it too.
const bareName = (name: string) => name.replace(/^node:/, '')

const importsIn = (text: string) =>
  [statement, bare, called].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => bareName(match[1] ?? '')),
  )

// A cruiser that cannot read a language reports a clean tree. So what stands in the text is compared
// with what it saw: every file, and every import of it.
export function unseenImports(files: readonly SourceFile[], modules: readonly SeenModule[]): Breach[] {
  const seen = new Map(modules.map(({ source, dependencies }) => [source, dependencies]))
  return files.flatMap(({ path, text }): Breach[] => {
    const dependencies = seen.get(path)
    if (dependencies === undefined) {
      return [{ rule: 'unseen-file', file: path, message: 'The import rules did not read this file.' }]
    }
    const known = new Set(dependencies.map(({ module }) => bareName(module)))
    return importsIn(text)
      .filter((name) => !known.has(name))
      .map((name) => ({
        rule: 'unseen-import',
        file: path,
        message: `imports ${name}, which the import rules did not see. Write it as a plain import statement.`,
      }))
  })
}
