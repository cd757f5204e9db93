import { createServer } from 'node:http'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { lookAt } from './harness/look-at.ts'
import { begin } from './harness/owner.ts'
import { watchPageErrors } from './harness/page-errors.ts'
import { startProduct } from './harness/start-product.ts'

/** A page of this machine that answers as it is told. */
async function localPage() {
  let status = 200
  let waitMs = 0
  const server = createServer((_request, response) => {
    const body = JSON.stringify({ state: status === 200 ? 'Operational' : 'Down' })
    setTimeout(() => response.writeHead(status, { 'content-type': 'application/json' }).end(body), waitMs)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The local page has no port.')
  return {
    host: `127.0.0.1:${address.port}`,
    answer(next: { status?: number; waitMs?: number }) {
      status = next.status ?? 200
      waitMs = next.waitMs ?? 0
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

interface Where {
  baseUrl: string
  /** Of the local page. */
  host: string
}

interface Watched {
  name: string
  trigger: Record<string, unknown>
  retry?: { maxAttempts: number; backoffMs: number }
}

/** Over HTTP, as a program makes one: it asks the page, and writes down what it heard. */
async function watch(
  context: BrowserContext,
  where: Where,
  { name, trigger, retry }: Watched,
): Promise<void> {
  const steps = [
    { tool: 'http.fetch', as: 'page', args: { url: `http://${where.host}/status` } },
    {
      tool: 'channel.post',
      as: 'told',
      args: { channel: '#ops', text: 'The page says {{steps.page.json.state}}' },
    },
  ]
  const spec = {
    name,
    trigger,
    action: { kind: 'steps', steps },
    security: { profile: 'restricted', hosts: [{ host: where.host }] },
    ...(retry && { execution: { retry } }),
  }
  const answer = await context.request.post('/api/v1/automations?workspace=home', {
    headers: { origin: where.baseUrl },
    data: { spec },
  })
  expect(answer.status(), await answer.text()).toBe(201)
}

const everySeconds = (seconds: number) => ({
  kind: 'cron',
  expressions: [`*/${seconds} * * * * *`],
  zone: 'UTC',
})

const rowsOf = (page: Page, word: string) => page.getByRole('row').filter({ hasText: word })

test('an automation of steps checks a local page: its runs, skips and failures appear by themselves', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  await using target = await localPage()
  await using product = await startProduct({ ALLOW_PRIVATE_HOSTS: target.host })
  const where = { baseUrl: product.baseUrl, host: target.host }
  const context = await browser.newContext({ baseURL: product.baseUrl })
  const page = await context.newPage()
  const errors = watchPageErrors(page, [])
  await begin(page, product.link)

  await test.step('nothing has run: the page says so, and where to begin', async () => {
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Runs' }).click()
    await expect(page.getByText('Nothing has run yet')).toBeVisible()
    await lookAt(page, 'runs-empty')
    await page.getByRole('main').getByRole('link', { name: 'Automations' }).click()
    await expect(page.getByText('No automations yet')).toBeVisible()
    await lookAt(page, 'automations-empty')
  })

  await test.step('it is made over HTTP, and is in the list at once, counting down', async () => {
    await watch(context, where, { name: 'Status page', trigger: everySeconds(2) })
    await expect(page.getByRole('link', { name: 'Status page' })).toBeVisible()
    await expect(page.getByText('Every 2 seconds, UTC')).toBeVisible()
    await expect(page.getByRole('img', { name: /^Last \d+ runs?: .*succeeded/ })).toBeVisible({
      timeout: 15_000,
    })
  })

  await test.step('runs that succeed appear', async () => {
    await page.getByRole('link', { name: 'Status page' }).click()
    await expect(rowsOf(page, 'Succeeded').first()).toBeVisible()
    const before = await rowsOf(page, 'Succeeded').count()
    await expect.poll(() => rowsOf(page, 'Succeeded').count(), { timeout: 15_000 }).toBeGreaterThan(before)
  })

  await test.step('a page that is slow: the run under way shows, and the next instant is skipped with its reason', async () => {
    target.answer({ waitMs: 3500 })
    await expect(rowsOf(page, 'Running').first()).toBeVisible({ timeout: 15_000 })
    await expect(rowsOf(page, 'The run before it was still under way').first()).toBeVisible({
      timeout: 15_000,
    })
  })

  await test.step('a page that is down: the failure shows with what it said', async () => {
    target.answer({ status: 503 })
    await expect(rowsOf(page, 'answered 503').filter({ hasText: 'Failed' }).first()).toBeVisible({
      timeout: 20_000,
    })
    target.answer({})
    await lookAt(page, 'runs')
  })

  await test.step('the filter lives in the address', async () => {
    await page.goto('/home/runs?state=skipped')
    await expect(rowsOf(page, 'Skipped').first()).toBeVisible()
    await expect(rowsOf(page, 'Succeeded')).toHaveCount(0)
    await page.goto('/home/runs?state=nonsense')
    await expect(page.getByText('This filter is not right, so everything is shown')).toBeVisible()
  })

  await test.step('a run explains itself in one sentence, with its steps and its ledger', async () => {
    await page.goto('/home/runs?state=succeeded')
    await rowsOf(page, 'Succeeded').first().getByRole('link').click()
    const sentence = page.getByRole('heading', { level: 2 }).first()
    await expect(sentence).toHaveText(/^It ran on schedule .* UTC, .*, and succeeded after .*\.$/)
    await expect(page.getByText('2 of 2 done')).toBeVisible()
    await page.getByText(`GET http://${target.host}/status, answered 200`).click()
    await expect(page.getByText('"state": "Operational"')).toBeVisible()
    await expect(page.getByText('Wrote to #ops')).toBeVisible()
    await expect(page).toHaveTitle(/^Run\b/)
    await lookAt(page, 'run')
  })

  await test.step('it is paused and run by hand, without a reload', async () => {
    await page.goto('/home/automations')
    await page.getByRole('button', { name: 'Pause Status page' }).click()
    await expect(page.getByRole('heading', { name: 'Paused 1' })).toBeVisible()
    await expect(page.getByText('Paused by Olga Owner')).toBeVisible()
    await page.getByRole('button', { name: 'Run Status page now' }).click()
    await page.goto('/home/runs')
    await expect(rowsOf(page, 'Run by Olga Owner').filter({ hasText: 'Succeeded' })).toBeVisible()
    await page.goto('/home/automations')
    await page.getByRole('button', { name: 'Resume Status page' }).click()
    await expect(page.getByRole('heading', { name: 'Active 1' })).toBeVisible()
    await lookAt(page, 'automations')
    await page.getByRole('button', { name: 'Pause Status page' }).click()
    await expect(page.getByRole('heading', { name: 'Paused 1' })).toBeVisible()
  })

  await test.step('a run with no attempt left is retried when the page is back', async () => {
    target.answer({ status: 503 })
    await watch(context, where, {
      name: 'Upload',
      trigger: { kind: 'manual' },
      retry: { maxAttempts: 2, backoffMs: 200 },
    })
    await page.getByRole('button', { name: 'Run Upload now' }).click()
    await page.goto('/home/runs')
    await rowsOf(page, 'Upload').getByRole('link').click()
    await expect(page.getByText('Failed, no attempts left', { exact: true }).first()).toBeVisible({
      timeout: 15_000,
    })
    await expect(page.getByText('Not reached')).toBeVisible()
    await expect(page).toHaveTitle(/^Run\b/)
    await lookAt(page, 'run-dead')
    target.answer({})
    await page.getByRole('button', { name: 'Requeue' }).click()
    await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(
      /^It was run by Olga Owner and succeeded/,
    )
  })

  await test.step('a run under way is canceled', async () => {
    target.answer({ waitMs: 20_000 })
    await page.goto('/home/automations')
    await page.getByRole('button', { name: 'Run Upload now' }).click()
    await page.goto('/home/runs?state=running')
    await rowsOf(page, 'Upload').getByRole('link').click()
    await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(/has been under way since/)
    await page.getByRole('button', { name: 'Cancel run' }).click()
    await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(
      /because a person canceled it\.$/,
      {
        timeout: 15_000,
      },
    )
  })
  expect(errors, 'errors in the console of the page').toEqual([])
  await context.close()
})

test.describe('on each kind of screen', () => {
  test('runs and automations are looked at', { tag: '@look' }, async ({
    browser,
    viewport,
    colorScheme,
    isMobile,
  }) => {
    test.setTimeout(120_000)
    await using target = await localPage()
    await using product = await startProduct({ ALLOW_PRIVATE_HOSTS: target.host })
    const where = { baseUrl: product.baseUrl, host: target.host }
    const context = await browser.newContext({ baseURL: product.baseUrl, viewport, colorScheme, isMobile })
    const page = await context.newPage()
    await begin(page, product.link)
    target.answer({ status: 404 })
    await watch(context, where, { name: 'A page that is gone', trigger: everySeconds(2) })
    await watch(context, where, {
      name: 'Every morning',
      trigger: { kind: 'cron', expressions: ['0 9 * * *'], zone: 'UTC' },
    })
    await page.goto('/home/automations')
    await expect(page.getByText(/answered 404/)).toBeVisible({ timeout: 15_000 })
    await lookAt(page, 'automations-paused')
    await page.goto('/home/runs')
    await expect(rowsOf(page, 'answered 404')).toBeVisible()
    await lookAt(page, 'runs-failed')
    await rowsOf(page, 'answered 404').getByRole('link').click()
    await expect(page.getByText('0 of 2 done')).toBeVisible()
    await expect(page).toHaveTitle(/^Run\b/)
    await lookAt(page, 'run-failed')
    await context.close()
  })
})
