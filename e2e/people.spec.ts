import { expect } from '@playwright/test'
import { invite, join, owner, password, passwordField, signIn, test } from './harness/owner.ts'

const newEmail = () => `${crypto.randomUUID().slice(0, 8)}@acme.example`

test.describe('as the owner', () => {
  test.use({ storageState: async ({ ownerSession }, use) => use(ownerSession) })

  test('the first link works once', async ({ page, product }) => {
    await page.goto(product.link)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link is closed')
  })

  test('a second person is invited as viewer, joins, and may look but not change', async ({
    page,
    browser,
  }) => {
    const email = newEmail()
    const link = await invite(page, email, 'Viewer')
    await expect(page.getByRole('row', { name: email })).toBeVisible()

    const viewer = await join(browser, link, 'Vera Viewer')
    // the owner's page hears of it by itself
    await expect(page.getByRole('table', { name: 'Members' }).getByText(email)).toBeVisible()
    await expect(page.getByText('Nobody is invited at the moment.')).toBeVisible()

    await viewer.goto('/home/settings/members')
    await expect(viewer.getByText(owner.email)).toBeVisible()
    await expect(viewer.getByRole('button', { name: 'Invite' })).toHaveAttribute('aria-disabled', 'true')
    await expect(viewer.getByRole('combobox')).toHaveCount(0)
    await expect(viewer.getByRole('link', { name: 'Audit log' })).toHaveCount(0)
    await viewer.goto('/home/settings/audit')
    await expect(viewer.getByText('This page is not open to you')).toBeVisible()
    await viewer.goto('/home/settings/platform')
    await expect(viewer.getByText('This page is not open to you')).toBeVisible()
    await viewer.goto('/home/settings/general')
    await expect(viewer.getByRole('button', { name: 'Delete workspace' })).toHaveAttribute(
      'aria-disabled',
      'true',
    )
    await viewer.context().close()
  })

  test('a role that is changed is felt on the other screen without a reload', async ({ page, browser }) => {
    const email = newEmail()
    const other = await join(browser, await invite(page, email, 'Viewer'), 'Edda Editor')
    await other.goto('/home/settings/members')
    await expect(other.getByRole('button', { name: 'Invite' })).toHaveAttribute('aria-disabled', 'true')

    await page.goto('/home/settings/members')
    await page.getByRole('combobox', { name: 'Role of Edda Editor' }).click()
    await page.getByRole('option', { name: /^Admin/ }).click()
    await expect(other.getByRole('button', { name: 'Invite' })).not.toHaveAttribute('aria-disabled', 'true')

    await page.getByRole('button', { name: 'Remove Edda Editor' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click()
    await expect(other.getByRole('alert').filter({ hasText: 'no longer have access' })).toBeVisible()
    await other.context().close()
  })

  test('a key is shown once, opens the API, and is refused when revoked', async ({
    page,
    request,
    baseURL,
  }) => {
    await page.goto('/home/settings/api-keys')
    await page.getByRole('button', { name: 'New key' }).click()
    await page.getByRole('dialog').getByLabel('Name', { exact: true }).fill('journey')
    await page.getByRole('dialog').getByRole('button', { name: 'Create key' }).click()
    const shown = page.getByLabel('API key', { exact: true })
    await expect(shown).toHaveValue(/^ost_/)
    const key = await shown.inputValue()
    await page.getByRole('button', { name: 'Close' }).click()

    const me = () => request.get(`${baseURL}/api/v1/me`, { headers: { authorization: `Bearer ${key}` } })
    const answer = await me()
    expect(await answer.json()).toMatchObject({
      workspace: { slug: 'home' },
      permissions: ['automation:read'],
    })
    await page.reload()
    await expect(page.getByRole('table', { name: 'API keys' })).not.toContainText(key)

    await page
      .getByRole('row', { name: /journey/ })
      .getByRole('button', { name: 'Revoke' })
      .click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).click()
    await expect(page.getByText('No keys yet')).toBeVisible()
    expect((await me()).status()).toBe(401)
  })

  test('the audit log shows what was done, filters it, and exports it', async ({ page }) => {
    await page.goto('/home/settings/general')
    await page.getByLabel('Name', { exact: true }).fill('Acme')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText('Saved', { exact: true })).toBeVisible()
    await page.getByLabel('Name', { exact: true }).fill('Home')
    await page.getByRole('button', { name: 'Save' }).click()

    await page.goto('/home/settings/audit')
    await expect(page.getByText('Changed the name from Home to Acme')).toBeVisible()
    await page.getByRole('textbox', { name: 'Search' }).fill('Created the workspace')
    await page.getByRole('button', { name: 'Filter' }).click()
    await expect(page.getByText('Changed the name from Home to Acme')).toHaveCount(0)
    await expect(page.getByText('Created the workspace Home')).toBeVisible()

    const downloading = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Export' }).click()
    expect((await downloading).suggestedFilename()).toBe('audit-home.csv')
  })

  test('a workspace is made, used, and deleted by its typed address', async ({ page }) => {
    await page.goto('/home/settings/platform')
    await page.getByRole('button', { name: 'New workspace' }).click()
    await page.getByRole('dialog').getByLabel('Name', { exact: true }).fill('Side Project')
    await expect(page.getByLabel('Address')).toHaveValue('side-project')
    await page.getByRole('button', { name: 'Create workspace' }).click()
    await page.waitForURL('**/side-project/inbox')
    await page.goto('/side-project/settings/general')
    await page.getByRole('button', { name: 'Delete workspace' }).click()
    const dialog = page.getByRole('alertdialog')
    await dialog.getByRole('textbox').fill('side-project')
    await dialog.getByRole('button', { name: 'Delete' }).click()
    await page.waitForURL('**/home/inbox')
    expect((await page.goto('/side-project/inbox'))?.status()).toBe(404)
  })
})

test('a wrong password says how many tries are left, and keeps the e-mail', async ({
  page,
  ownerSession,
}) => {
  expect(ownerSession.cookies.length).toBeGreaterThan(0)
  await signIn(page, owner.email, 'wrong')
  await expect(page.getByText('4 tries left')).toBeVisible()
  await expect(page.getByLabel('E-mail')).toHaveValue(owner.email)
  await passwordField(page).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('**/home/inbox')
})

test('who is signed out is led to the door and back to where they wanted to go', async ({
  page,
  ownerSession,
}) => {
  expect(ownerSession.cookies.length).toBeGreaterThan(0)
  await page.goto('/home/settings/profile')
  await page.waitForURL('**/sign-in?next=*')
  await page.getByLabel('E-mail').fill(owner.email)
  await passwordField(page).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('**/home/settings/profile')
})
