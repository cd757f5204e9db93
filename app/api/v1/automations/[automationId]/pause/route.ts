import { automationAnswer } from '#app/_http/answers.ts'
import { changing, refuseOthers } from '#app/_http/route.ts'
import { pauseAutomation } from '#lib/automations/commands/pause-automation.ts'
import { Pause } from '#lib/automations/schema.ts'

export const POST = changing(async ({ context, params, body }) => {
  const pause = Pause.parse({ ...body, ...params })
  await pauseAutomation(context, pause)
  return automationAnswer(context, pause)
})

export const { GET, PUT, PATCH, DELETE } = refuseOthers('POST')
