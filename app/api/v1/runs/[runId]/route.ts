import { runAnswer } from '#app/_http/answers.ts'
import { reading, refuseOthers } from '#app/_http/route.ts'
import { RunRef } from '#lib/runs/schema.ts'

export const GET = reading(({ context, params }) => runAnswer(context, RunRef.parse(params)))

export const { POST, PUT, PATCH, DELETE } = refuseOthers('GET')
