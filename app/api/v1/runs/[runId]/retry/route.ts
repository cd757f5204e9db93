import { newRunAnswer } from '#app/_http/answers.ts'
import { changing, refuseOthers } from '#app/_http/route.ts'
import { retryRun } from '#lib/runs/commands/retry-run.ts'
import { RetryInput } from '#lib/runs/schema.ts'

export const POST = changing(async ({ context, params, body }) =>
  newRunAnswer(await retryRun(context, RetryInput.parse({ version: 'same', ...body, ...params }))),
)

export const { GET, PUT, PATCH, DELETE } = refuseOthers('POST')
