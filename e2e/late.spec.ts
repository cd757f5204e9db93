import { expect, type Page } from '@playwright/test'
import { lookAt } from './harness/look-at.ts'
import { test } from './harness/owner.ts'

test.use({ storageState: async ({ ownerSession }, use) => use(ownerSession) })

/** Code that a page fetches from now on waits until this is called. */
async function holdScripts(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  await page.route('**/_next/static/chunks/*.js', async (route) => {
    await promise
    await route.continue()
  })
  return resolve
}

/** A page whose buttons answer already, and which nobody has touched. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.waitForFunction(() => {
    const main = document.querySelector('main')
    return main !== null && Object.keys(main).some((key) => key.startsWith('__reactProps'))
  })
}

test('what is asked for before its code is here opens when it arrives', async ({ page }) => {
  await open(page, '/home/inbox')
  const release = await holdScripts(page)
  await page.keyboard.press('ControlOrMeta+k')
  release()
  await expect(page.getByRole('combobox', { name: 'Search and commands' })).toBeFocused()
  await page.keyboard.type('prof')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/settings/profile')
})

test('a menu that was pressed before its code is here opens, and gives the focus back', async ({ page }) => {
  await open(page, '/home/inbox')
  const release = await holdScripts(page)
  const button = page.getByRole('button', { name: /account and theme/ })
  await button.press('Enter')
  await expect(button).toHaveAttribute('aria-expanded', 'true')
  release()
  await expect(page.getByRole('menuitem', { name: 'Profile' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('menuitem', { name: 'Keyboard shortcuts' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await expect(button).toBeFocused()
})

test.describe('without a network', () => {
  test.use({ expectedErrors: [/ERR_FAILED/] })

  test('a button says that it could not, and works when it is back', async ({ page }) => {
    await open(page, '/home/inbox')
    await page.route('**/_next/static/chunks/*.js', (route) => route.abort())
    await page.getByRole('button', { name: /switch workspace/ }).click()
    await expect(page.getByRole('alert').getByText('Could not open this')).toBeVisible()
    await page.unroute('**/_next/static/chunks/*.js')
    await page.getByRole('button', { name: /switch workspace/ }).click()
    await expect(page.getByRole('menuitem', { name: /Home/ })).toBeVisible()
  })
})

test('a menu is chosen from by one press that is drawn to a line', async ({ page }) => {
  await open(page, '/home/inbox')
  await page.getByRole('button', { name: /account and theme/ }).hover()
  await page.mouse.down()
  const profile = page.getByRole('menuitem', { name: 'Profile' })
  await expect(profile).toBeVisible()
  await profile.hover()
  await page.mouse.up()
  await page.waitForURL('**/settings/profile')
})

test('what floats', { tag: '@look' }, async ({ page, isMobile }) => {
  await open(page, '/home/inbox')
  if (isMobile) {
    await page.getByRole('button', { name: 'More' }).tap()
    await expect(page.getByRole('dialog', { name: 'More' })).toBeVisible()
    await lookAt(page, 'more-sheet')
    await page.getByRole('button', { name: 'Search and commands' }).tap()
    await expect(page.getByRole('dialog')).toBeVisible()
    await lookAt(page, 'palette')
    return
  }
  const account = page.getByRole('button', { name: /account and theme/ })
  await account.click()
  await expect(page.getByRole('menu')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(account).toBeFocused()
  await page.getByRole('button', { name: 'Search and commands' }).hover()
  await expect(page.getByRole('tooltip')).toContainText('Search and commands')
  await lookAt(page, 'tooltip')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('tooltip')).toHaveCount(0)
})

test('a message is said and shown', { tag: '@look' }, async ({ page }) => {
  await page.goto('/home/settings/profile')
  await page.getByLabel('Name', { exact: true }).fill('Olga Owner')
  await page.getByRole('button', { name: 'Save' }).first().click()
  await expect(page.getByRole('region', { name: /notifications/i })).toContainText('Saved')
  await lookAt(page, 'toast')
})

test('a select and a combobox are used by keyboard alone', async ({ page }) => {
  await open(page, '/home/settings/audit')
  const select = page.getByRole('combobox').first()
  await select.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listbox')).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listbox')).toHaveCount(0)
  await expect(select).toBeFocused()

  await open(page, '/home/settings/general')
  const zone = page.getByRole('combobox', { name: 'Zone' })
  await zone.focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('vienna')
  await expect(page.getByRole('option', { name: 'Europe/Vienna' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(zone).toHaveValue(/Vienna/)
  await expect(zone).toBeFocused()
})
