import { automationAnswer, nothing } from '#app/_http/answers.ts'
import { withBaseVersion } from '#app/_http/base-version.ts'
import { changing, reading, refuseOthers } from '#app/_http/route.ts'
import { deleteAutomation } from '#lib/automations/commands/delete-automation.ts'
import { patchAutomation } from '#lib/automations/commands/patch-automation.ts'
import { AutomationPatch, WhichAutomation } from '#lib/automations/schema.ts'

export const GET = reading(({ context, params }) => automationAnswer(context, WhichAutomation.parse(params)))

export const PATCH = changing(async ({ context, request, params, body }) => {
  const patch = AutomationPatch.parse({ ...withBaseVersion(request, body), ...params })
  await patchAutomation(context, patch)
  return automationAnswer(context, patch)
})

/** It can be restored for 30 days. */
export const DELETE = changing(async ({ context, params }) => {
  await deleteAutomation(context, WhichAutomation.parse(params))
  return nothing()
})

export const { POST, PUT } = refuseOthers('GET', 'PATCH', 'DELETE')
