import { json } from '#app/_http/api.ts'
import { reading, refuseOthers } from '#app/_http/route.ts'
import { simulateAutomation } from '#lib/automations/queries.ts'
import { Stretch, WhichAutomation } from '#lib/automations/schema.ts'

export const GET = reading(async ({ context, params, query }) => {
  const stretch = { ...Stretch.parse(query), ...WhichAutomation.parse(params) }
  return json(await simulateAutomation(context, stretch))
})

export const { POST, PUT, PATCH, DELETE } = refuseOthers('GET')
