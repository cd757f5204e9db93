import type { ErrorCode } from './errors.ts'

/** What a server action answers: a value, or a refusal that a form can show beside the field that it names. */
export type ActionResult<Value> =
  | { ok: true; value: Value }
  | { ok: false; code: ErrorCode | 'failed'; message: string; field: string | null }
