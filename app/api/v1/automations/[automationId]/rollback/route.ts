import { automationAnswer } from '#app/_http/answers.ts'
import { withBaseVersion } from '#app/_http/base-version.ts'
import { changing, refuseOthers } from '#app/_http/route.ts'
import { rollbackAutomation } from '#lib/automations/commands/rollback-automation.ts'
import { Rollback } from '#lib/automations/schema.ts'

export const POST = changing(async ({ context, request, params, body }) => {
  const rollback = Rollback.parse({ ...withBaseVersion(request, body), ...params })
  await rollbackAutomation(context, rollback)
  return automationAnswer(context, rollback)
})

export const { GET, PUT, PATCH, DELETE } = refuseOthers('POST')
