import type { Breach } from '../breach.ts'
import { isPure } from '../places.ts'
import type { SourceFile } from '../source-files.ts'
import { dottedName, lineOf, nodesOf, type SyntaxNode } from '../syntax.ts'

const mayMatch = /\b(Date|Math|performance|Temporal|crypto|process)\b/
const forbidden =
  /^(globalThis\.)?(Date|Date\.now|Math\.random|performance\.now|Temporal\.Now\..+|crypto\.(random\w+|getRandomValues))$/
const environment = /^(globalThis\.)?process\./

function reading(node: SyntaxNode): string | null {
  if (node.type === 'CallExpression') {
    const name = dottedName(node.callee)
    return name !== null && forbidden.test(name) ? `${name}()` : null
  }
  if (node.type === 'NewExpression') {
    const isNow = dottedName(node.callee) === 'Date' && (node.arguments ?? []).length === 0
    return isNow ? 'new Date()' : null
  }
  const name = node.type === 'MemberExpression' ? dottedName(node) : null
  return name !== null && environment.test(name) ? name : null
}

/** Pure files take time, chance and settings as arguments, or no test could repeat what they decide. */
export function timeAndChance(files: readonly SourceFile[]): Breach[] {
  return files
    .filter(({ path, text }) => isPure(path) && mayMatch.test(text))
    .flatMap((file) =>
      [...nodesOf(file)].flatMap((node): Breach[] => {
        const name = reading(node)
        if (name === null || !('span' in node)) return []
        const message = `${name} in a pure file: take it as an argument.`
        return [{ rule: 'time-and-chance', file: file.path, line: lineOf(file, node), message }]
      }),
    )
}
