import { describe } from '#lib/schedules/describe.ts'
import type { AutomationSpec } from '../spec/automation-spec.ts'
import { isObject, type JsonObject } from '../spec/json-object.ts'
import { FileProblem } from './file-problem.ts'
import { readYaml } from './read-yaml.ts'
import { withoutDefaults } from './without-defaults.ts'
import { isPlainProse, writeYaml } from './write-yaml.ts'

/** A file that people read and write: the fields as front matter, and the prompt as the text below it. */
export function writeMarkdown(spec: AutomationSpec): string {
  const { action, ...fields } = withoutDefaults(spec)
  const body = spec.action.kind === 'prompt' && isPlainProse(spec.action.text) ? spec.action.text : null
  const front = writeYaml(body === null ? { ...fields, action } : fields, commentsOf(spec))
  return `---\n${front}---\n${body === null ? '' : `\n${body}\n`}`
}

const commentsOf = ({ trigger }: AutomationSpec): Record<string, string> =>
  trigger.kind === 'manual' ? {} : { trigger: describe({ schedule: trigger }, 'en-GB') }

/** The fields as they were written, not yet checked. Throws a FileProblem. */
export function readMarkdown(file: string): unknown {
  const text = file.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')
  const parts = /^---[ \t]*\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\n([\s\S]*))?$/.exec(text)
  if (parts === null) {
    throw new FileProblem(1, 'The file begins with its fields, between two lines of three hyphens: ---')
  }
  const fields = readYaml(parts[1] ?? '', 2)
  if (!isObject(fields)) throw new FileProblem(2, 'Write each field as "name: value".')
  return withPrompt(fields, (parts[2] ?? '').trim())
}

function withPrompt(fields: JsonObject, body: string): JsonObject {
  const { action } = fields
  if (body === '') return fields
  if (action === undefined) return { ...fields, action: { kind: 'prompt', text: body } }
  if (isObject(action) && action.kind === 'prompt' && action.text === undefined) {
    return { ...fields, action: { ...action, text: body } }
  }
  throw new FileProblem(1, 'The text below the fields is a prompt, but the fields name another action.')
}
