import { nothing } from '#app/_http/answers.ts'
import { changing, refuseOthers } from '#app/_http/route.ts'
import { startAgain } from '#lib/runs/commands/start-again.ts'

export const POST = changing(async ({ context }) => {
  await startAgain(context)
  return nothing()
})

export const { GET, PUT, PATCH, DELETE } = refuseOthers('POST')
