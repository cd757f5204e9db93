import { newAutomationAnswer } from '#app/_http/answers.ts'
import { changing, refuseOthers } from '#app/_http/route.ts'
import { duplicateAutomation } from '#lib/automations/commands/duplicate-automation.ts'
import { WhichAutomation } from '#lib/automations/schema.ts'

export const POST = changing(async ({ context, params, body }) => {
  const { id } = await duplicateAutomation(context, WhichAutomation.parse({ ...body, ...params }))
  return newAutomationAnswer(context, id)
})

export const { GET, PUT, PATCH, DELETE } = refuseOthers('POST')
