import * as z from 'zod/mini'
import { Action } from '#lib/automations/spec/action.ts'
import { runStates } from './states.ts'

const id = z.string().check(z.minLength(1), z.maxLength(80))

export const AutomationRef = z.strictObject({ automationId: id })
export type AutomationRef = z.infer<typeof AutomationRef>

export const RunRef = z.strictObject({ runId: id })
export type RunRef = z.infer<typeof RunRef>

/** What a replay does instead of its version's own action. */
export const Edits = z.strictObject({ action: Action })
export type Edits = z.infer<typeof Edits>

export const RetryInput = z.strictObject({ runId: id, version: z.enum(['same', 'latest']) })
export type RetryInput = z.infer<typeof RetryInput>

export const ReplayInput = z.strictObject({ runId: id, edits: Edits, dryRun: z._default(z.boolean(), false) })
export type ReplayInput = z.infer<typeof ReplayInput>

/** What a person knows of a call that may have reached the world: it did, it did not, or the run shall end. */
export const AnswerInput = z.strictObject({
  runId: id,
  answer: z.enum(['it-happened', 'do-it-again', 'cancel']),
})
export type AnswerInput = z.infer<typeof AnswerInput>

/** A minute of an automation, named by any instant in it; none said: this one. */
export const MinuteRef = z.strictObject({
  automationId: id,
  at: z.optional(z.iso.datetime({ offset: true, error: 'Write an instant, like 2026-12-24T08:00:00Z.' })),
})
export type MinuteRef = z.infer<typeof MinuteRef>

export const ForecastRef = z.strictObject({
  automationId: id,
  days: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(92)), 30),
})
export type ForecastRef = z.infer<typeof ForecastRef>

export const RunFilter = z.strictObject({
  automationId: z.optional(id),
  state: z.optional(z.enum(runStates)),
  after: z.optional(z.string().check(z.maxLength(120))),
})
export type RunFilter = z.infer<typeof RunFilter>
