import { runAnswer } from '#app/_http/answers.ts'
import { changing, refuseOthers } from '#app/_http/route.ts'
import { dismissDead } from '#lib/runs/commands/dismiss-dead.ts'
import { RunRef } from '#lib/runs/schema.ts'

export const POST = changing(async ({ context, params, body }) => {
  const run = RunRef.parse({ ...body, ...params })
  await dismissDead(context, run)
  return runAnswer(context, run)
})

export const { GET, PUT, PATCH, DELETE } = refuseOthers('POST')
