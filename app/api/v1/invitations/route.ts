import { apiContext, json, respond } from '#app/_http/api.ts'
import { listInvitations } from '#lib/workspaces/queries.ts'

export const GET = (request: Request) =>
  respond(request, async () => json({ invitations: await listInvitations(await apiContext(request)) }))
