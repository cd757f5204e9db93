import { json } from '#app/_http/api.ts'
import { reading, refuseOthers } from '#app/_http/route.ts'

/** Whom a key speaks for, where, and what it may do now. */
export const GET = reading(async ({ context: { actor, workspace, role, permissions } }) => {
  const { slug, name, zone } = workspace
  return json({ actor, workspace: { slug, name, zone }, role, permissions: [...permissions] })
})

export const { POST, PUT, PATCH, DELETE } = refuseOthers('GET')
