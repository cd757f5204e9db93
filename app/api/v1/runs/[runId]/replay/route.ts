import { newRunAnswer } from '#app/_http/answers.ts'
import { changing, refuseOthers } from '#app/_http/route.ts'
import { replayRun } from '#lib/runs/commands/replay-run.ts'
import { ReplayInput } from '#lib/runs/schema.ts'

export const POST = changing(async ({ context, params, body }) =>
  newRunAnswer(await replayRun(context, ReplayInput.parse({ ...body, ...params }))),
)

export const { GET, PUT, PATCH, DELETE } = refuseOthers('POST')
