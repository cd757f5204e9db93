import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { lookAt } from './harness/look-at.ts'
import { begin } from './harness/owner.ts'
import { startProduct } from './harness/start-product.ts'

test('a page that fails says what still works, and shows nothing of its inside', async ({ browser }) => {
  test.setTimeout(120_000)
  await using product = await startProduct()
  const context = await browser.newContext({ baseURL: product.baseUrl })
  const page = await context.newPage()
  await begin(page, product.link)
  await product.stop()
  await rm(join(product.dataDir, 'workspaces'), { recursive: true })
  await product.start()

  const answer = await page.goto('/home/inbox')
  expect(answer?.status()).toBe(500)
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible()
  await lookAt(page, 'error')
  const shown = await page.content()
  expect(shown).not.toContain(product.dataDir)
  expect(shown).not.toContain('has no database')
  expect(shown).not.toMatch(/\.ts:\d+/)
  // the cause is in the log
  await expect.poll(() => product.output()).toContain('has no database')
  await context.close()
})
