import { readFile, writeFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { test } from './harness/owner.ts'

test.use({ storageState: async ({ ownerSession }, use) => use(ownerSession) })

async function restore(page: Page, file: string): Promise<void> {
  await page.getByRole('button', { name: 'Restore a backup' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Backup file').setInputFiles(file)
  await dialog.getByLabel('Type “home” to restore').fill('home')
  await dialog.getByRole('button', { name: 'Restore', exact: true }).click()
}

test('a workspace is downloaded as one file and restored from it', async ({ page }, testInfo) => {
  await page.goto('/home/settings/general')
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download backup' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/^ostinato-home-\d{4}-\d\d-\d\d\.backup$/)
  const file = testInfo.outputPath('home.backup')
  await download.saveAs(file)

  await restore(page, file)
  await expect(page.getByText('Restored the backup of Home')).toBeVisible()

  const whole = await readFile(file)
  const damaged = testInfo.outputPath('damaged.backup')
  await writeFile(damaged, whole.subarray(0, whole.length - 20))
  await restore(page, damaged)
  await expect(page.getByRole('dialog').getByText(/cannot be restored.*Nothing was changed/)).toBeVisible()
  await page.keyboard.press('Escape')
  await page.goto('/home/settings/audit')
  await expect(page.getByText(/Restored the backup of Home/)).toHaveCount(1)
})
