import { apiContext, json, respond } from '#app/_http/api.ts'
import { listMembers } from '#lib/workspaces/queries.ts'

export const GET = (request: Request) =>
  respond(request, async () => json({ members: await listMembers(await apiContext(request)) }))
