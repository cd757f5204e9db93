import type { ExportNamedDeclaration, ModuleItem } from '@swc/core'
import type { Breach } from '../breach.ts'
import type { SourceFile } from '../source-files.ts'
import { lineOf, statementsOf } from '../syntax.ts'

const mayMatch = /^export\s*(type\s*)?[*{]/m

function passesOnImported(
  { source, specifiers }: ExportNamedDeclaration,
  imported: ReadonlySet<string>,
): boolean {
  if (source) return true
  return specifiers.some(
    (specifier) => specifier.type === 'ExportSpecifier' && imported.has(specifier.orig.value),
  )
}

const importedNames = (statements: readonly ModuleItem[]) =>
  new Set(
    statements.flatMap((statement) =>
      statement.type === 'ImportDeclaration' ? statement.specifiers.map(({ local }) => local.value) : [],
    ),
  )

/** A name has one home. Whoever wants it imports it from there, so that the graph of imports is the truth. */
export function noBarrels(files: readonly SourceFile[]): Breach[] {
  return files
    .filter(({ text }) => mayMatch.test(text))
    .flatMap((file) => {
      const statements = statementsOf(file)
      const imported = importedNames(statements)
      return statements
        .filter(
          (statement) =>
            statement.type === 'ExportAllDeclaration' ||
            (statement.type === 'ExportNamedDeclaration' && passesOnImported(statement, imported)),
        )
        .map((statement) => ({
          rule: 'no-barrels',
          file: file.path,
          line: lineOf(file, statement),
          message: 'This passes on what another file exports; import it from its own file.',
        }))
    })
}
