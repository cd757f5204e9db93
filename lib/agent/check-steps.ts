import type { Step } from '#lib/automations/spec/action.ts'
import { refusalsOf } from '#lib/automations/spec/spec-refusals.ts'
import type { Refusal } from '#lib/schedules/schema.ts'
import type { Json } from './run-access.ts'
import { stepName } from './step-name.ts'
import { TemplateError } from './templates/template-error.ts'
import { templatePaths } from './templates.ts'
import type { Tool } from './tool.ts'

/**
 * What is wrong with steps as they are written, before any of them runs: arguments that their tools refuse, and
 * templates that name what will not be there. What a template stands for is not known yet, so it passes.
 */
export const checkSteps =
  (tools: readonly Tool[]) =>
  (steps: readonly Step[]): Refusal[] =>
    steps.flatMap((step, index) => {
      const earlier = steps.slice(0, index).map(stepName)
      const place = `action.steps.${index}`
      return [
        ...refuseName(step, index).map((message) => ({ field: `${place}.as`, message })),
        ...refuseTemplates(step.args, { field: `${place}.args`, earlier }),
        ...refuseArguments(step, tools).map(({ field, message }) => ({
          field: `${place}.args.${field}`,
          message,
        })),
      ]
    })

function refuseName({ as }: Step, index: number): string[] {
  const isTaken = as !== undefined && /^step_\d+$/.test(as) && as !== stepName({}, index)
  return isTaken ? [`${as} is how another step is called that has no name. Choose a different one.`] : []
}

function refuseTemplates(value: Json, at: { field: string; earlier: readonly string[] }): Refusal[] {
  if (typeof value === 'string') return refuseText(value, at)
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, item]) =>
    refuseTemplates(item, { ...at, field: `${at.field}.${key}` }),
  )
}

function refuseText(
  text: string,
  { field, earlier }: { field: string; earlier: readonly string[] },
): Refusal[] {
  try {
    return templatePaths(text, field)
      .map((path) => refusePath(path, earlier))
      .flatMap((message) => (message === null ? [] : [{ field, message }]))
  } catch (error) {
    if (error instanceof TemplateError) return [{ field, message: error.message }]
    throw error
  }
}

function refusePath([root = '', name]: readonly string[], earlier: readonly string[]): string | null {
  if (root === 'trigger' || root === 'run') return null
  if (root !== 'steps') return `A template begins with trigger, steps or run, not with ${root}.`
  if (name === undefined || earlier.includes(name)) return null
  const there = earlier.length === 0 ? 'No step comes before it.' : `There is ${earlier.join(', ')}.`
  return `No step before this one is named ${name}. ${there}`
}

function refuseArguments({ tool: name, args }: Step, tools: readonly Tool[]): Refusal[] {
  const parsed = tools.find((tool) => tool.name === name)?.input.safeParse(args)
  if (!parsed || parsed.success) return []
  return refusalsOf(parsed.error.issues).filter(({ field }) => !isTemplate(args, field.split('.')))
}

/** Whether the value at a path is a text that templates will make into another one. */
function isTemplate(value: Json, path: readonly string[]): boolean {
  if (typeof value === 'string') return value.includes('{{')
  const [key, ...rest] = path
  if (key === undefined || value === null || typeof value !== 'object') return false
  const inner = Object.entries(value).find(([name]) => name === key)
  return inner !== undefined && isTemplate(inner[1], rest)
}
