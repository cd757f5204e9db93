import { json } from '#app/_http/api.ts'
import { reading, refuseOthers } from '#app/_http/route.ts'
import { readVersion } from '#lib/automations/queries.ts'
import { WhichVersion } from '#lib/automations/schema.ts'

export const GET = reading(async ({ context, params }) =>
  json(await readVersion(context, WhichVersion.parse(params))),
)

export const { POST, PUT, PATCH, DELETE } = refuseOthers('GET')
