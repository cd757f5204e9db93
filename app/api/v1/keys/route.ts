import { apiContext, json, respond } from '#app/_http/api.ts'
import { listKeys } from '#lib/workspaces/queries.ts'

export const GET = (request: Request) =>
  respond(request, async () => json({ keys: await listKeys(await apiContext(request)) }))
