import { expect } from '@playwright/test'
import { lookAt } from './harness/look-at.ts'
import { test } from './harness/owner.ts'

test('the sign-in page can be reached by a stranger', { tag: '@look' }, async ({ page, ownerSession }) => {
  // before anybody is there, the page says how to begin instead
  expect(ownerSession.cookies.length).toBeGreaterThan(0)
  await page.goto('/sign-in')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in')
  await expect(page.getByLabel(/e-mail/i)).toBeVisible()
  await lookAt(page, 'sign-in')
})

test('an address that leads nowhere says so', { tag: '@look' }, async ({ page }) => {
  const answer = await page.goto('/there-is-no-such-page/at-all')
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await lookAt(page, 'not-found')
})
