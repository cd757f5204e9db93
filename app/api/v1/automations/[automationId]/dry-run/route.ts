import { newRunAnswer } from '#app/_http/answers.ts'
import { changing, refuseOthers } from '#app/_http/route.ts'
import { dryRun } from '#lib/runs/commands/dry-run.ts'
import { AutomationRef } from '#lib/runs/schema.ts'

export const POST = changing(async ({ context, params, body }) =>
  newRunAnswer(await dryRun(context, AutomationRef.parse({ ...body, ...params }))),
)

export const { GET, PUT, PATCH, DELETE } = refuseOthers('POST')
