import { automationAnswer } from '#app/_http/answers.ts'
import { changing, refuseOthers } from '#app/_http/route.ts'
import { toggleAutomation } from '#lib/automations/commands/toggle-automation.ts'
import { WhichAutomation } from '#lib/automations/schema.ts'

export const POST = changing(async ({ context, params, body }) => {
  const which = WhichAutomation.parse({ ...body, ...params })
  await toggleAutomation(context, which)
  return automationAnswer(context, which)
})

export const { GET, PUT, PATCH, DELETE } = refuseOthers('POST')
