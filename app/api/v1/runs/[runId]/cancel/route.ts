import { runAnswer } from '#app/_http/answers.ts'
import { changing, refuseOthers } from '#app/_http/route.ts'
import { cancelRun } from '#lib/runs/commands/cancel-run.ts'
import { RunRef } from '#lib/runs/schema.ts'

export const POST = changing(async ({ context, params, body }) => {
  const input = RunRef.parse({ ...body, ...params })
  await cancelRun(context, input)
  return runAnswer(context, input)
})

export const { GET, PUT, PATCH, DELETE } = refuseOthers('POST')
