import { pageOf } from '#app/_http/page.ts'
import { reading, refuseOthers } from '#app/_http/route.ts'
import { listMembers } from '#lib/workspaces/queries.ts'

/** All of them: nobody has so many that they would need pages. */
export const GET = reading(async ({ context }) => pageOf({ rows: await listMembers(context), next: null }))

export const { POST, PUT, PATCH, DELETE } = refuseOthers('GET')
