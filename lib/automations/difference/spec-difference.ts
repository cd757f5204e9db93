import { describe } from '#lib/schedules/describe.ts'
import type { Windows } from '#lib/schedules/schema.ts'
import { formatFor } from '#lib/schedules/words/describe-format.ts'
import { windowsInWords } from '#lib/schedules/words/describe-windows.ts'
import type { Action } from '../spec/action.ts'
import type { AutomationSpec, Trigger } from '../spec/automation-spec.ts'
import type { Difference } from './difference.ts'
import { sectionDifference } from './section-difference.ts'
import { stepDifference } from './step-difference.ts'
import { textDifference, valueDifference } from './text-difference.ts'

/** All that two versions do not have alike, each once, in the order in which a form shows it. */
export function specDifference(before: AutomationSpec, after: AutomationSpec, locale: string): Difference[] {
  const field = <Key extends 'name' | 'tags' | 'trigger' | 'windows'>(
    path: Key,
    label: string,
    say: (value: NonNullable<AutomationSpec[Key]>) => string,
  ) => valueDifference({ path, label, before: before[path], after: after[path], say })
  return [
    ...field('name', 'Name', String),
    ...textDifference({
      path: 'description',
      label: 'Description',
      before: before.description,
      after: after.description,
    }),
    ...field('tags', 'Tags', (tags) => tags.join(', ') || 'none'),
    ...field('trigger', 'When', (trigger) => sayTrigger(trigger, locale)),
    ...field('windows', 'Hours', (windows) => sayWindows(windows, locale)),
    ...actionDifference(before.action, after.action),
    ...sectionDifference(before, after),
  ]
}

const sayTrigger = (trigger: Trigger, locale: string): string =>
  trigger.kind === 'manual' ? 'When somebody runs it' : describe({ schedule: trigger }, locale)

const sayWindows = (windows: Windows, locale: string): string =>
  windowsInWords(windows, '', formatFor(locale)).join(', ') || 'any'

const kinds: Record<Action['kind'], string> = { prompt: 'a prompt', steps: 'steps', workflow: 'a workflow' }

function actionDifference(before: Action, after: Action): Difference[] {
  const [old, fresh] = [partsOf(before), partsOf(after)]
  return [
    ...valueDifference({
      path: 'action.kind',
      label: 'What it does',
      before: before.kind,
      after: after.kind,
      say: (kind) => kinds[kind],
    }),
    ...textDifference({ path: 'action.text', label: 'Prompt', before: old.text, after: fresh.text }),
    ...stepDifference(old.steps, fresh.steps),
    ...valueDifference({
      path: 'action.workflowId',
      label: 'Workflow',
      before: old.workflowId,
      after: fresh.workflowId,
      say: String,
    }),
  ]
}

/** What an action of another kind would say: nothing. So a change of kind shows what went and what came. */
const partsOf = (action: Action) => ({
  text: action.kind === 'prompt' ? action.text : '',
  steps: action.kind === 'steps' ? action.steps : [],
  workflowId: action.kind === 'workflow' ? action.workflowId : undefined,
})
