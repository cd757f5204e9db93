import { runAnswer } from '#app/_http/answers.ts'
import { changing, refuseOthers } from '#app/_http/route.ts'
import { requeueDead } from '#lib/runs/commands/requeue-dead.ts'
import { RunRef } from '#lib/runs/schema.ts'

export const POST = changing(async ({ context, params, body }) => {
  const run = RunRef.parse({ ...body, ...params })
  await requeueDead(context, run)
  return runAnswer(context, run)
})

export const { GET, PUT, PATCH, DELETE } = refuseOthers('POST')
