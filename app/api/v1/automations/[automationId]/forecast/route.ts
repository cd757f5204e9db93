import { json } from '#app/_http/api.ts'
import { reading, refuseOthers } from '#app/_http/route.ts'
import { forecastRunning } from '#lib/runs/queries.ts'
import { ForecastRef } from '#lib/runs/schema.ts'

/** What it will do, leave out and cost in the next days. */
export const GET = reading(async ({ context, params, query }) =>
  json(await forecastRunning(context, ForecastRef.parse({ ...query, ...params }))),
)

export const { POST, PUT, PATCH, DELETE } = refuseOthers('GET')
