import { expect } from '@playwright/test'
import { lookAt } from './harness/look-at.ts'
import { test } from './harness/owner.ts'

const settings = ['profile', 'general', 'members', 'api-keys', 'audit', 'platform', 'about']

test('the page of the first link', { tag: '@look' }, async ({ page, product }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await lookAt(page, 'before-anybody')
  await page.goto(product.link)
  await lookAt(page, 'welcome')
})

test.describe('signed in', () => {
  test.use({ storageState: async ({ ownerSession }, use) => use(ownerSession) })

  test('the inbox', { tag: '@look' }, async ({ page }) => {
    await page.goto('/home/inbox')
    await expect(page.getByText('Nothing needs you')).toBeVisible()
    await lookAt(page, 'inbox')
  })

  for (const name of settings) {
    test(`settings, ${name}`, { tag: '@look' }, async ({ page }) => {
      await page.goto(`/home/settings/${name}`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await lookAt(page, `settings-${name}`)
    })
  }

  test('dialogs', { tag: '@look' }, async ({ page }) => {
    await page.goto('/home/settings/members')
    await page.getByRole('button', { name: 'Invite' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await lookAt(page, 'dialog-invite')
    await page.goto('/home/settings/api-keys')
    await page.getByRole('button', { name: 'New key' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await lookAt(page, 'dialog-new-key')
    await page.goto('/home/settings/general')
    await page.getByRole('button', { name: 'Delete workspace' }).click()
    await expect(page.getByRole('alertdialog')).toBeVisible()
    await lookAt(page, 'dialog-delete')
  })

  test('the palette reaches every page and action by keyboard alone', async ({ page }) => {
    await page.goto('/home/inbox')
    await page.keyboard.press('ControlOrMeta+k')
    await expect(page.getByRole('dialog')).toBeVisible()
    await lookAt(page, 'palette')
    await page.keyboard.type('audit')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/settings/audit')
    await page.keyboard.press('g')
    await page.keyboard.press('i')
    await page.waitForURL('**/inbox')
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog')).toContainText('Go to')
    await lookAt(page, 'shortcuts')
  })

  test('every target that a finger needs is at least 44 px', { tag: '@phone' }, async ({ page }) => {
    for (const path of [
      '/home/inbox',
      '/home/automations',
      '/home/runs',
      ...settings.map((name) => `/home/settings/${name}`),
    ]) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('button, [role=tab], [role=combobox], nav a')]
          .map((element) => ({ box: element.getBoundingClientRect(), text: element.textContent ?? '' }))
          .filter(({ box }) => box.width > 0 && (box.height < 43.5 || box.width < 43.5))
          .map(({ box, text }) => `${text} ${Math.round(box.width)}×${Math.round(box.height)}`),
      )
      expect.soft(small, path).toEqual([])
    }
  })
})
