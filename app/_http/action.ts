import { unstable_rethrow } from 'next/navigation'
import * as z from 'zod'
import { log } from '#lib/adapters/log/log.ts'
import type { DoorContext } from '#lib/people/door.ts'
import type { ActionResult } from '#lib/shared/action-result.ts'
import type { Context, WorkspaceContext } from '#lib/shared/context.ts'
import { isAppError } from '#lib/shared/errors.ts'
import { doorContext } from './door.ts'
import { personContext, workspaceContext } from './session.ts'

type Command<C extends Context, Input, Value> = (context: C, input: Input) => Promise<Value>
/** A schema of either kind of zod. */
type Given<Input> = [schema: { parse(value: unknown): Input }, value: unknown]

export const inWorkspace = <Input, Value>(
  slug: string,
  [schema, value]: Given<Input>,
  command: Command<WorkspaceContext, Input, Value>,
) => answer(async () => command(await workspaceContext(slug), schema.parse(value)))

export const asPerson = <Input, Value>(
  [schema, value]: Given<Input>,
  command: Command<Context, Input, Value>,
) => answer(async () => command(await personContext(), schema.parse(value)))

export const atTheDoor = <Input, Value>(
  [schema, value]: Given<Input>,
  command: Command<DoorContext, Input, Value>,
) => answer(async () => command(await doorContext(), schema.parse(value)))

/** Expected refusals become values that a form can show; a bug is logged, and the person gets its reference. */
async function answer<Value>(work: () => Promise<Value>): Promise<ActionResult<Value>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    unstable_rethrow(error)
    return refusal(error)
  }
}

function refusal(error: unknown): ActionResult<never> {
  if (isAppError(error))
    return { ok: false, code: error.code, message: error.message, field: error.field ?? null }
  if (error instanceof z.core.$ZodError) {
    const [issue] = error.issues
    const message = issue?.message ?? 'Something in this form is not right.'
    return { ok: false, code: 'invalid', message, field: issue?.path.join('.') ?? null }
  }
  const reference = crypto.randomUUID().slice(0, 8)
  log.error({ err: error, reference }, 'an action failed')
  const message = `This did not work. Reload to see where things stand; the server's log has the cause under ${reference}.`
  return { ok: false, code: 'failed', message, field: null }
}
