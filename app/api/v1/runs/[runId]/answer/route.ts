import { runAnswer } from '#app/_http/answers.ts'
import { changing, refuseOthers } from '#app/_http/route.ts'
import { answerRun } from '#lib/runs/commands/answer-run.ts'
import { AnswerInput } from '#lib/runs/schema.ts'

export const POST = changing(async ({ context, params, body }) => {
  const input = AnswerInput.parse({ ...body, ...params })
  await answerRun(context, input)
  return runAnswer(context, input)
})

export const { GET, PUT, PATCH, DELETE } = refuseOthers('POST')
