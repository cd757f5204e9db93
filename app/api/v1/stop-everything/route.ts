import { json } from '#app/_http/api.ts'
import { changing, reading, refuseOthers } from '#app/_http/route.ts'
import { stopEverything } from '#lib/runs/commands/stop-everything.ts'
import { readStop } from '#lib/runs/queries.ts'

/** Since when everything is stopped, and by whom; null while it is not. */
export const GET = reading(async ({ context }) => json({ stop: await readStop(context) }))

export const POST = changing(async ({ context }) => json(await stopEverything(context)))

export const { PUT, PATCH, DELETE } = refuseOthers('GET', 'POST')
