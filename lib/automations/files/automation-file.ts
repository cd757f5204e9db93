import type { Refusal } from '#lib/schedules/schema.ts'
import type { AutomationSpec } from '../spec/automation-spec.ts'
import { FileProblem } from './file-problem.ts'
import { readMarkdown, writeMarkdown } from './markdown.ts'

export const fileFormats = ['markdown', 'json'] as const
export type FileFormat = (typeof fileFormats)[number]

export type ReadFile = { ok: true; raw: unknown } | { ok: false; refusal: Refusal }

export const writeFile = (spec: AutomationSpec, format: FileFormat): string =>
  format === 'json' ? `${JSON.stringify(spec, null, 2)}\n` : writeMarkdown(spec)

/** Either format: what begins with a brace is JSON. What it holds is not checked yet. */
export function readFile(file: string): ReadFile {
  try {
    return { ok: true, raw: /^\s*\{/.test(file) ? JSON.parse(file) : readMarkdown(file) }
  } catch (error) {
    if (error instanceof FileProblem) return { ok: false, refusal: { field: 'file', message: error.message } }
    if (error instanceof SyntaxError) {
      return { ok: false, refusal: { field: 'file', message: `This is no JSON: ${error.message}.` } }
    }
    throw error
  }
}
