import { newRunAnswer } from '#app/_http/answers.ts'
import { changing, refuseOthers } from '#app/_http/route.ts'
import { runNow } from '#lib/runs/commands/run-now.ts'
import { AutomationRef } from '#lib/runs/schema.ts'

export const POST = changing(async ({ context, params, body }) =>
  newRunAnswer(await runNow(context, AutomationRef.parse({ ...body, ...params }))),
)

export const { GET, PUT, PATCH, DELETE } = refuseOthers('POST')
