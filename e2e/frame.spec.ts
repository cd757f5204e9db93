import { expect } from '@playwright/test'
import { lookAt } from './harness/look-at.ts'
import { owner, signIn, test } from './harness/owner.ts'

test.use({ storageState: async ({ ownerSession }, use) => use(ownerSession) })

test('a form begins in its first field, and the focus goes back to the button that opened it', async ({
  page,
}) => {
  await page.goto('/home/settings/members')
  const opener = page.getByRole('button', { name: 'Invite' })
  await opener.click()
  await expect(page.getByRole('dialog').getByLabel('E-mail')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(opener).toBeFocused()
})

test('keys close what they open, and open again what is just being closed', async ({ page }) => {
  await page.goto('/home/inbox')
  const dialog = page.getByRole('dialog')
  await page.keyboard.press('?')
  await expect(dialog).toContainText('Keys without Ctrl')
  await page.keyboard.press('?')
  await expect(dialog).toBeHidden()
  await page.keyboard.press('Control+k')
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(dialog).toBeHidden()
})

test('the same message again takes the place of the first', async ({ page }) => {
  await page.goto('/home/settings/profile')
  const save = page.getByRole('button', { name: 'Save name' })
  for (let time = 0; time < 2; time++) {
    const answered = page.waitForResponse((answer) => answer.request().method() === 'POST')
    await save.click()
    await answered
  }
  await expect(page.getByText('Saved', { exact: true })).toHaveCount(1)
})

test('a session that ended elsewhere is told above the page, which stays as it is', async ({
  browser,
  product,
}) => {
  const context = await browser.newContext({
    storageState: { cookies: [], origins: [] },
    baseURL: product.baseUrl,
  })
  const page = await context.newPage()
  await signIn(page, owner.email)
  await page.waitForURL('**/home/inbox')
  await page.goto('/home/settings/profile')
  await page.getByLabel('Name', { exact: true }).fill('Half Ty')
  const elsewhere = await context.newPage()
  await elsewhere.goto('/home/inbox')
  await elsewhere.getByRole('button', { name: /account and theme/ }).click()
  await elsewhere.getByRole('menuitem', { name: 'Sign out' }).click()
  await elsewhere.waitForURL('**/sign-in')
  await expect(page.getByRole('alert').filter({ hasText: 'You are signed out' })).toBeVisible()
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Half Ty')
  await lookAt(page, 'signed-out')
  await context.close()
})

test.describe('without an answer', () => {
  test.use({ expectedErrors: [/net::ERR_FAILED/] })

  test('what nobody answers is said in the dialog, which can be used again', async ({ page }) => {
    await page.goto('/home/settings/general')
    await page.route('**/settings/general', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.fallback(),
    )
    await page.getByRole('button', { name: 'Delete workspace' }).click()
    const dialog = page.getByRole('alertdialog')
    await dialog.getByRole('textbox').fill('home')
    await dialog.getByRole('button', { name: 'Delete' }).click()
    await expect(dialog).toContainText('it is not known whether this was done')
    await expect(dialog.getByRole('button', { name: 'Delete' })).not.toHaveAttribute('aria-busy', 'true')
  })
})
