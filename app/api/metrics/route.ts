import { bearerKey, keyHolder, respond } from '#app/_http/api.ts'
import { processMetrics } from '#app/_http/process-metrics.ts'
import { formatMetrics } from '#lib/health/format-metrics.ts'
import { readHealth } from '#lib/health/queries.ts'
import { AppError } from '#lib/shared/errors.ts'

/** For the operator's key alone. */
export const GET = (request: Request) =>
  respond(request, async () => {
    const key = bearerKey(request)
    if (!key)
      throw new AppError('unauthenticated', 'Send a key of the operator as `Authorization: Bearer ost_…`.')
    const { isOperator } = await keyHolder(request, key)
    if (!isOperator) throw new AppError('forbidden', 'Only a key of the operator reads the metrics.')
    const health = await readHealth(new Date())
    const gauge = (name: string, help: string, value: number) =>
      ({ name: `ostinato_${name}`, help, type: 'gauge', values: [{ value }] }) as const
    const oldest = health.oldestDueAt ? (Date.now() - Date.parse(health.oldestDueAt)) / 1000 : 0
    const text = formatMetrics([
      gauge('workers', 'Workers that said within 7 s that they are there.', health.workers),
      gauge('webs', 'Web processes that said within 7 s that they are there.', health.webs),
      gauge('redis_up', '1 while Redis answers.', health.redis === 'up' ? 1 : 0),
      gauge('database_up', '1 while the control database answers.', health.database === 'up' ? 1 : 0),
      gauge('oldest_due_seconds', 'For how long the oldest fire has been due.', oldest),
      ...processMetrics(),
    ])
    return new Response(text, {
      headers: { 'content-type': 'text/plain; version=0.0.4', 'cache-control': 'no-store' },
    })
  })
