import {
  type CallExpression,
  type Expression,
  type Import,
  type ModuleItem,
  parseSync,
  type Super,
} from '@swc/core'
import type { SourceFile } from './source-files.ts'

type Callee = Expression | Super | Import
export type SyntaxNode = CallExpression | Expression | ModuleItem

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

/** The statements of a file, as they stand at its top level. */
export function statementsOf({ path, text }: SourceFile): ModuleItem[] {
  return parseSync(text, {
    syntax: 'typescript',
    tsx: path.endsWith('x'),
    decorators: true,
    target: 'es2022',
  }).body
}

/** Every node of a file, outermost first. */
export function* nodesOf(file: SourceFile): Generator<SyntaxNode> {
  yield* within(statementsOf(file))
}

function* within(value: unknown): Generator<SyntaxNode> {
  if (typeof value !== 'object' || value === null) return
  if (isNode(value)) yield value
  for (const child of Object.values(value)) yield* within(child)
}

/** `Date.now` for the expression that stands for it; null for anything that is no dotted name. */
export function dottedName(expression: Callee): string | null {
  if (expression.type === 'Identifier') return expression.value
  if (expression.type !== 'MemberExpression' || expression.property.type !== 'Identifier') return null
  const object = dottedName(expression.object)
  return object === null ? null : `${object}.${expression.property.value}`
}

// The parser counts bytes from one.
export function lineOf({ text }: SourceFile, { span }: { span: { start: number } }): number {
  return Buffer.from(text)
    .subarray(0, span.start - 1)
    .toString()
    .split('\n').length
}
