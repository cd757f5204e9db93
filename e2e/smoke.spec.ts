import { expect } from '@playwright/test'
import { lookAt } from './harness/look-at.ts'
import { test } from './harness/test.ts'

test('the sign-in page can be reached by a stranger', { tag: '@look' }, async ({ page }) => {
  await page.goto('/sign-in')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByLabel(/e-mail/i)).toBeVisible()
  await lookAt(page, 'sign-in')
})

test('an address that leads nowhere says so', { tag: '@look' }, async ({ page }) => {
  const answer = await page.goto('/there-is-no-such-page/at-all')
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await lookAt(page, 'not-found')
})
