import { json } from '#app/_http/api.ts'
import { readHealth } from '#lib/health/queries.ts'

/** Open to everybody and says nothing of anybody: a load balancer and a person ask the same. */
export const GET = async () => {
  const health = await readHealth(new Date())
  const isWell = health.database === 'up' && health.redis === 'up' && health.worker !== 'offline'
  const answer = json({ status: isWell ? 'ok' : 'degraded', ...health })
  // a web process without its database can serve nobody; without a worker it still serves pages
  return health.database === 'up'
    ? answer
    : new Response(answer.body, { status: 503, headers: answer.headers })
}
