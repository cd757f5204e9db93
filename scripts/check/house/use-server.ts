import type { Breach } from '../breach.ts'
import { isTest } from '../places.ts'
import type { SourceFile } from '../source-files.ts'
import { lineOf, nodesOf, type SyntaxNode, statementsOf } from '../syntax.ts'

const isDirective = (node: SyntaxNode | undefined) =>
  node?.type === 'ExpressionStatement' &&
  node.expression.type === 'StringLiteral' &&
  node.expression.value === 'use server'

/** Every function that a browser may call stands in app/_actions, so that one folder shows them all. */
export function useServer(files: readonly SourceFile[]): Breach[] {
  return files.flatMap((file): Breach[] => {
    const { path, text } = file
    if (path.startsWith('app/_actions/')) {
      if (isTest(path) || isDirective(statementsOf(file)[0])) return []
      const message = `A file of app/_actions begins with 'use server'; what is no action belongs in app/_http or lib.`
      return [{ rule: 'use-server', file: path, message }]
    }
    if (!text.includes('use server')) return []
    return [...nodesOf(file)].filter(isDirective).map((node) => ({
      rule: 'use-server',
      file: path,
      ...('span' in node ? { line: lineOf(file, node) } : {}),
      message: `Only files of app/_actions may say 'use server'.`,
    }))
  })
}
