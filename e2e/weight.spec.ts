import { gzipSync } from 'node:zlib'
import { type Browser, expect } from '@playwright/test'
import { test } from './harness/owner.ts'

const mostBytes = 200_000
/** What a page fetches by itself goes on for a moment after it has loaded. */
const quietMs = 500

const pages = [
  '/home/inbox',
  '/home/automations',
  '/home/runs',
  ...['profile', 'general', 'members', 'api-keys', 'audit', 'platform', 'about'].map(
    (name) => `/home/settings/${name}`,
  ),
]

type Visitor = Parameters<Browser['newContext']>[0]

/** The scripts of a first visit to a page, each gzipped by itself, the largest first. */
async function scriptsOf(browser: Browser, visitor: Visitor, address: string) {
  const context = await browser.newContext(visitor)
  const page = await context.newPage()
  const arriving: Promise<{ name: string; bytes: number }>[] = []
  let lastAt = performance.now()
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return
    lastAt = performance.now()
    const name = new URL(response.url()).pathname.split('/').at(-1) ?? ''
    arriving.push(response.body().then((body) => ({ name, bytes: gzipSync(body).length })))
  })
  await page.goto(address, { waitUntil: 'load' })
  const path = new URL(page.url()).pathname
  lastAt = performance.now()
  await expect.poll(() => performance.now() - lastAt).toBeGreaterThan(quietMs)
  const scripts = (await Promise.all(arriving)).sort((a, b) => b.bytes - a.bytes)
  await context.close()
  return { path, scripts }
}

test('the first load of every page is light', async ({ browser, baseURL, ownerSession }) => {
  // every page of the product, one after the other
  test.slow()
  const nobody = { cookies: [], origins: [] }
  const visits = [
    { path: '/sign-in', storageState: nobody },
    ...pages.map((path) => ({ path, storageState: ownerSession })),
  ]
  for (const { path, storageState } of visits) {
    const visit = await scriptsOf(browser, { storageState }, new URL(path, baseURL).href)
    expect(visit.path).toBe(path)
    const bytes = visit.scripts.reduce((sum, script) => sum + script.bytes, 0)
    const largest = visit.scripts.slice(0, 3).map((script) => `${script.name} ${script.bytes}`)
    expect(visit.scripts.length).toBeGreaterThan(0)
    expect.soft(bytes, `${path} fetches ${largest.join(', ')} and more`).toBeLessThanOrEqual(mostBytes)
  }
})
