import { expect } from '@playwright/test'
import { totp } from '../lib/people/testing/totp.ts'
import { lookAt } from './harness/look-at.ts'
import { invite, join, password, passwordField, signIn, test } from './harness/owner.ts'

test.use({ storageState: async ({ ownerSession }, use) => use(ownerSession) })

test('a second factor is set up, asked for, and turned off', { tag: '@look' }, async ({ page, browser }) => {
  const email = `${crypto.randomUUID().slice(0, 8)}@acme.example`
  const person = await join(browser, await invite(page, email, 'Viewer'), 'Frieda Factor')
  await person.goto('/home/settings/profile')
  await passwordField(person, 'Current password').last().fill(password)
  await person.getByRole('button', { name: 'Set up' }).click()
  const secret = person.getByText(/^[A-Z2-7]{32,}$/)
  await expect(secret).toBeVisible()
  await lookAt(person, 'second-factor')
  const codes = await person
    .getByRole('listitem')
    .filter({ hasText: /^[a-z2-9]{5}-[a-z2-9]{5}$/ })
    .allTextContents()
  expect(codes).toHaveLength(10)
  await person.getByLabel(/Type the code/).fill(totp((await secret.textContent()) ?? ''))
  await person.getByRole('button', { name: 'Turn on' }).click()
  await expect(person.getByRole('button', { name: 'Turn off' })).toBeVisible()
  await expect(person.getByText('You are signed out')).toHaveCount(0)

  await person.context().clearCookies()
  await signIn(person, email)
  await person.getByLabel('Code').fill((codes[0] ?? '').toUpperCase().replace('-', ' '))
  await person.getByRole('button', { name: 'Sign in' }).click()
  await person.waitForURL('**/home/inbox')
  await person.goto('/home/settings/profile')
  await passwordField(person, 'Current password').last().fill(password)
  await person.getByRole('button', { name: 'Turn off' }).click()
  await expect(person.getByRole('button', { name: 'Set up' })).toBeVisible()
  await person.context().close()
})
