import { json } from '#app/_http/api.ts'
import { reading, refuseOthers } from '#app/_http/route.ts'
import { explainRunning } from '#lib/runs/queries.ts'
import { MinuteRef } from '#lib/runs/schema.ts'

/** Why it ran, or did not, in a minute. */
export const GET = reading(async ({ context, params, query }) =>
  json(await explainRunning(context, MinuteRef.parse({ ...query, ...params }))),
)

export const { POST, PUT, PATCH, DELETE } = refuseOthers('GET')
