import { readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { test } from './harness/owner.ts'

const brought = join(import.meta.dirname, '..', 'node_modules', 'node', 'bin', 'node')

test('whatever Node a machine has, web, worker, launcher and tests run on the one that came along', async ({
  product,
}) => {
  expect(process.versions.node).toMatch(/^24\./)
  for (const part of ['web', 'worker', 'launcher'] as const) {
    const programs = product.pids(part).map((pid) => readlinkSync(`/proc/${pid}/exe`))
    expect(programs, part).toContain(brought)
  }
})

test('the page of components is for developers', async ({ page }) => {
  expect((await page.goto('/design'))?.status()).toBe(404)
})

test.describe('signed in', () => {
  test.use({ storageState: async ({ ownerSession }, use) => use(ownerSession) })

  test('the page says on what it runs', async ({ page }) => {
    await page.goto('/home/settings/about')
    await expect(page.getByText(/^24\.\d+\.\d+$/)).toBeVisible()
  })
})
