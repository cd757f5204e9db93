import { expect } from '@playwright/test'
import { owner, signIn, test } from './harness/owner.ts'

test.use({ storageState: async ({ ownerSession }, use) => use(ownerSession) })

test('a page says what it may load, and nothing else', async ({ page }) => {
  const headers = (await page.goto('/home/inbox'))?.headers() ?? {}
  const policy = headers['content-security-policy'] ?? ''
  expect(policy).toMatch(/script-src 'nonce-[^']+' 'strict-dynamic'(;|$)/)
  expect(policy).toMatch(/style-src-elem 'self' 'nonce-/)
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toContain('unsafe-eval')
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
  })
  expect(headers['x-powered-by']).toBeUndefined()
})

test('each page has a nonce of its own', async ({ page }) => {
  const nonceOf = async () =>
    /nonce-([^']+)/.exec((await page.goto('/sign-in'))?.headers()['content-security-policy'] ?? '')?.[1]
  const [first, second] = [await nonceOf(), await nonceOf()]
  expect(first).toBeTruthy()
  expect(first).not.toBe(second)
})

test('the session cookie is kept from scripts and from other sites', async ({ page, context }) => {
  await page.goto('/home/inbox')
  const [cookie] = (await context.cookies()).filter(({ name }) => name.includes('session_token'))
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
  expect(await page.evaluate(() => document.cookie)).not.toContain('session')
})

for (const origin of ['https://evil.example', 'null', undefined]) {
  test(`a change with our cookie from ${origin ?? 'nowhere'} is refused`, async ({
    page,
    baseURL,
    context,
  }) => {
    await page.goto('/home/inbox')
    const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
    const answer = await fetch(`${baseURL}/home/inbox`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'text/plain', ...(origin ? { origin } : {}) },
      body: '[]',
    })
    expect(answer.status).toBe(403)
  })
}

test('a path that only looks like a file of ours is guarded like any page', async ({
  page,
  baseURL,
  context,
}) => {
  await page.goto('/home/inbox')
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  for (const path of [
    '/icon.svg/settings/profile',
    '/icon.svgx/inbox',
    '/_next/staticx/y',
    '/api/v1/workspace/restorex',
  ]) {
    const change = await fetch(baseURL + path, { method: 'POST', headers: { cookie }, body: '[]' })
    expect(change.status, path).toBe(403)
    const look = await fetch(baseURL + path, { headers: { cookie }, redirect: 'manual' })
    expect(look.headers.get('content-security-policy'), path).toContain('nonce-')
  }
})

test('the API refuses in one shape, also what another site has our cookie sent with', async ({
  page,
  baseURL,
  context,
}) => {
  await page.goto('/home/inbox')
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const ask = async (method: string, path: string, init: RequestInit = {}) => {
    const answer = await fetch(`${baseURL}/api/v1${path}`, { method, ...init })
    expect(answer.headers.get('content-type'), path).toBe('application/problem+json')
    return answer.json()
  }
  expect(await ask('GET', '/nowhere')).toMatchObject({ status: 404, title: 'not-found' })
  expect(await ask('PUT', '/automations')).toMatchObject({ status: 405, title: 'not-allowed' })
  expect(await ask('GET', '/automations')).toMatchObject({ status: 401, title: 'unauthenticated' })
  const large = { body: ' '.repeat(1_100_000) }
  expect(await ask('POST', '/automations', large)).toMatchObject({ status: 413, title: 'too-large' })
  // what looks like a key passes proxy.ts by, and is no key: then the cookie counts, and its origin
  for (const authorization of ['Basic b3N0', 'Bearer two words']) {
    const headers = { cookie, authorization, origin: 'https://other.example' }
    const change = await ask('POST', '/stop-everything?workspace=home', { headers })
    expect(change, authorization).toMatchObject({ status: 403, title: 'forbidden' })
  }
})

test('nobody invents where they come from', async ({ browser, product }) => {
  const lies = { 'x-forwarded-for': '198.51.100.7', 'x-ostinato-socket': '198.51.100.8' }
  const context = await browser.newContext({
    extraHTTPHeaders: lies,
    storageState: { cookies: [], origins: [] },
  })
  const page = await context.newPage()
  await page.goto(product.baseUrl)
  await signIn(page, owner.email)
  await page.waitForURL('**/home/inbox')
  await page.goto('/home/settings/profile')
  const own = page.getByRole('row').filter({ hasText: 'This one' })
  await expect(own).toContainText(/127\.0\.0\.1|::1/)
  await context.close()
})

test('a body that is too large is refused', async ({ baseURL }) => {
  const answer = await fetch(`${baseURL}/sign-in`, {
    method: 'POST',
    headers: { origin: baseURL ?? '', 'content-type': 'text/plain', 'next-action': 'x'.repeat(42) },
    body: 'x'.repeat(3_000_000),
  })
  expect(answer.status).toBe(413)
})

test('the health is open, the metrics are for the operator, and nobody else learns anything', async ({
  baseURL,
  request,
}) => {
  const health = await fetch(`${baseURL}/api/health`)
  expect(health.status).toBe(200)
  expect(await health.json()).toMatchObject({
    status: 'ok',
    database: 'up',
    redis: 'up',
    worker: 'on-time',
    workers: 1,
  })
  const bare = await fetch(`${baseURL}/api/metrics`)
  expect(bare.status).toBe(401)
  expect(bare.headers.get('content-type')).toContain('application/problem+json')
  expect((await fetch(`${baseURL}/api/v1/members`)).status).toBe(401)
  expect((await fetch(`${baseURL}/api/v1/members?workspace=home`)).status).toBe(401)
  expect((await request.get(`${baseURL}/api/v1/members?workspace=nowhere`)).status()).toBe(404)
})

test('nobody signs up without an invitation: no route of the sign-in library is mounted', async ({
  baseURL,
}) => {
  for (const path of ['sign-up/email', 'sign-in/email', 'get-session', 'list-sessions', 'ok']) {
    const answer = await fetch(`${baseURL}/api/auth/${path}`, { method: 'POST', body: '{}' })
    expect(answer.status, path).toBe(404)
  }
})
