import { randomBytes } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { run, startCluster } from '../lib/adapters/db/testing/postgresql-cluster.ts'
import { startRedis } from '../lib/adapters/redis/testing/start-redis.ts'
import { begin } from './harness/owner.ts'
import { startProduct } from './harness/start-product.ts'

test('two webs and two workers share one PostgreSQL and one Redis', async ({ browser }) => {
  test.setTimeout(180_000)
  const cluster = await startCluster()
  if (!cluster) throw new Error('This journey needs PostgreSQL: install the package postgresql.')
  const redis = await startRedis()
  await run(cluster.url, 'CREATE DATABASE shared')
  const shared = {
    DATABASE_URL: cluster.url.replace(/\/[^/]*$/, '/shared'),
    REDIS_URL: redis.url,
    MASTER_KEY: randomBytes(48).toString('base64'),
  }
  try {
    await using first = await startProduct(shared, 'web')
    await using second = await startProduct(shared, 'web')
    await using _worker = await startProduct(shared, 'worker')
    await using other = await startProduct(shared, 'worker')

    const context = await browser.newContext()
    const here = await context.newPage()
    // the later start made the link anew, and it opens on either
    await begin(here, second.link.replace(second.baseUrl, first.baseUrl))
    await expect
      .poll(async () => (await context.request.get(`${second.baseUrl}/api/health`)).json(), {
        timeout: 15_000,
      })
      .toMatchObject({ status: 'ok', webs: 2, workers: 2 })

    // a cookie is for a host, whatever the port: the session made on one opens the other
    const there = await context.newPage()
    await there.goto(`${second.baseUrl}/home/settings/members`)
    await expect(there.getByText('1 in Home')).toBeVisible()
    await here.goto(`${first.baseUrl}/home/settings/general`)
    await here.getByLabel('Name', { exact: true }).fill('Shared')
    await here.getByRole('button', { name: 'Save' }).click()
    await expect(there.getByText('1 in Shared')).toBeVisible()

    other.kill('worker')
    await expect
      .poll(async () => (await context.request.get(`${first.baseUrl}/api/health`)).json(), {
        timeout: 30_000,
      })
      .toMatchObject({ worker: 'on-time' })
    await context.close()
  } finally {
    await redis.stop()
    await cluster.stop()
  }
})
