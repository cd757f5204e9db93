import { apiContext, json, respond } from '#app/_http/api.ts'

/** Whom a key speaks for, where, and what it may do now. */
export const GET = (request: Request) =>
  respond(request, async () => {
    const { actor, workspace, role, permissions } = await apiContext(request)
    const { slug, name, zone } = workspace
    return json({ actor, workspace: { slug, name, zone }, role, permissions: [...permissions] })
  })
