import { json } from '#app/_http/api.ts'
import { reading, refuseOthers } from '#app/_http/route.ts'
import { compareVersions } from '#lib/automations/queries.ts'
import { WhichVersions } from '#lib/automations/schema.ts'

export const GET = reading(async ({ context, params, query }) => {
  const versions = WhichVersions.parse({ ...query, ...params })
  return json({ ...versions, differences: await compareVersions(context, versions) })
})

export const { POST, PUT, PATCH, DELETE } = refuseOthers('GET')
