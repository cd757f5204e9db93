import { type APIRequestContext, expect, test } from '@playwright/test'
import { begin } from './harness/owner.ts'
import { startProduct } from './harness/start-product.ts'

test('each part is killed in turn: the others recover, and the page says what is going on', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  await using product = await startProduct()
  const context = await browser.newContext({ baseURL: product.baseUrl })
  const page = await context.newPage()
  await begin(page, product.link)
  await page.goto('/home/settings/about')
  await expect(page.getByText('Connected', { exact: true })).toBeVisible()
  await expect(page.getByRole('main').getByText('All systems on time')).toBeVisible()

  await test.step('the worker: another takes its place', async () => {
    const [before] = product.pids('worker')
    product.kill('worker')
    await expect.poll(() => product.pids('worker').filter((pid) => pid !== before).length).toBe(1)
    await expect
      .poll(async () => (await (await context.request.get('/api/health')).json()).worker)
      .toBe('on-time')
  })

  await test.step('a worker that hangs: the page says since when, and that it is back', async () => {
    product.kill('worker', 'SIGSTOP')
    await expect(page.getByRole('main').getByText(/Worker offline/)).toBeVisible({ timeout: 20_000 })
    product.kill('worker', 'SIGCONT')
    await expect(page.getByRole('main').getByText('All systems on time')).toBeVisible({ timeout: 30_000 })
  })

  await test.step('Redis', async () => {
    product.kill('redis')
    await expect
      .poll(async () => (await context.request.get('/api/health')).json(), { timeout: 30_000 })
      .toMatchObject({ status: 'ok', redis: 'up', worker: 'on-time' })
    await expect(page.getByRole('main').getByText('All systems on time')).toBeVisible({ timeout: 30_000 })
  })

  await test.step('the web: its streams are taken up again, and nothing half typed is lost', async () => {
    await page.goto('/home/settings/profile')
    await page.getByLabel('Name', { exact: true }).fill('Olga Half Ty')
    const [before] = product.pids('web')
    product.kill('web')
    await expect.poll(() => product.pids('web').filter((pid) => pid !== before).length).toBeGreaterThan(0)
    await expect.poll(() => isHealthy(context.request)).toBe(true)
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Olga Half Ty')
  })

  await test.step('everything is stopped: the page says since when, and goes on afterwards', async () => {
    await product.stop()
    await expect(page.getByText(/No connection to the server since/)).toBeVisible({ timeout: 20_000 })
    await product.start()
    await expect(page.getByText(/No connection to the server/)).toBeHidden({ timeout: 30_000 })
    await page.getByRole('button', { name: 'Save name' }).click()
    await expect(page.getByText('Saved', { exact: true })).toBeVisible()
    await page.reload()
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Olga Half Ty')
  })
  await context.close()
})

test('two tabs share one stream, and the second goes on when the first is closed', async ({ browser }) => {
  test.setTimeout(120_000)
  await using product = await startProduct()
  const context = await browser.newContext({ baseURL: product.baseUrl })
  const first = await context.newPage()
  await begin(first, product.link)
  const second = await context.newPage()
  const streams: string[] = []
  second.on('request', (request) => {
    if (request.url().includes('/api/events')) streams.push(request.url())
  })
  await second.goto('/home/settings/members')
  const elsewhere = await context.newPage()
  await elsewhere.goto('/home/settings/general')
  expect(streams).toHaveLength(0)

  await elsewhere.getByLabel('Name', { exact: true }).fill('Renamed')
  await elsewhere.getByRole('button', { name: 'Save' }).click()
  await expect(second.getByText('1 in Renamed')).toBeVisible()

  await first.close()
  await expect.poll(() => streams.length, { timeout: 10_000 }).toBe(1)
  await elsewhere.getByLabel('Name', { exact: true }).fill('Renamed again')
  await elsewhere.getByRole('button', { name: 'Save' }).click()
  await expect(second.getByText('1 in Renamed again')).toBeVisible()
  await context.close()
})

/** False also while nobody answers. */
async function isHealthy(request: APIRequestContext): Promise<boolean> {
  const answer = await request.get('/api/health').catch(() => null)
  return answer !== null && (await answer.json()).status === 'ok'
}
