import { expect } from '@playwright/test'
import { test } from './harness/owner.ts'

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
