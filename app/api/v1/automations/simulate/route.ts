import { json } from '#app/_http/api.ts'
import { changing, refuseOthers } from '#app/_http/route.ts'
import { simulateDraft } from '#lib/automations/queries.ts'
import { Stretch } from '#lib/automations/schema.ts'

/** What an automation would do, before it is saved. */
export const POST = changing(async ({ context, body }) =>
  json(await simulateDraft(context, { ...Stretch.parse(body), spec: body.spec })),
)

export const { GET, PUT, PATCH, DELETE } = refuseOthers('POST')
