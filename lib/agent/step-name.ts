import type { Step } from '#lib/automations/spec/action.ts'

/** How templates and messages name a step: as it is named, else by its place from one on, like step_2. */
export const stepName = ({ as }: Pick<Step, 'as'>, index: number): string => as ?? `step_${index + 1}`
