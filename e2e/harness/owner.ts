import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test'
import { test as base } from './test.ts'

export const password = 'a long enough sentence'
export const owner = { name: 'Olga Owner', email: 'olga@acme.example' }

// a context of the browser takes over what the test uses, so a stranger must be made one
const nobody = { cookies: [], origins: [] }

type SignedIn = Awaited<ReturnType<BrowserContext['storageState']>>

interface ForWorker {
  /** The session of the first owner, who claimed the printed link as a person does. */
  ownerSession: SignedIn
}

export const test = base.extend<object, ForWorker>({
  ownerSession: [
    async ({ browser, product }, use) => {
      const context = await browser.newContext({ storageState: nobody })
      const page = await context.newPage()
      await begin(page, product.link)
      const session = await context.storageState()
      await context.close()
      await use(session)
    },
    { scope: 'worker', timeout: 60_000 },
  ],
})

/** Claims the printed link, as the first owner does. */
export async function begin(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await introduce(page, owner)
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.waitForURL('**/home/inbox')
}

async function introduce(page: Page, person: { name: string; email?: string }): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill(person.name)
  if (person.email) await page.getByLabel('E-mail').fill(person.email)
  await passwordField(page).fill(password)
}

export const passwordField = (page: Page, name = 'Password') =>
  page.getByRole('textbox', { name, exact: true })

export async function signIn(page: Page, email: string, typed = password): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill(email)
  await passwordField(page).fill(typed)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/** Invites through the page and answers the link that is shown once. */
export async function invite(page: Page, email: string, role: string): Promise<string> {
  await page.goto('/home/settings/members')
  await page.getByRole('button', { name: 'Invite' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('E-mail').fill(email)
  await dialog.getByRole('combobox').click()
  await page.getByRole('option', { name: new RegExp(`^${role}`) }).click()
  await dialog.getByRole('button', { name: 'Make link' }).click()
  const link = dialog.getByLabel('Invitation link')
  await expect(link).toHaveValue(/\/invite\//)
  const value = await link.inputValue()
  await dialog.getByRole('button', { name: 'Close' }).click()
  return value
}

/** A second person in a browser of their own, joined by an invitation. */
export async function join(browser: Browser, link: string, name: string): Promise<Page> {
  const context = await browser.newContext({ storageState: nobody })
  const page = await context.newPage()
  await page.goto(link)
  await introduce(page, { name })
  await page.getByRole('button', { name: 'Join' }).click()
  await page.waitForURL('**/home/inbox')
  return page
}
