import { test as base, expect } from '@playwright/test'
import { watchPageErrors } from './page-errors.ts'
import { type Product, startProduct } from './start-product.ts'

interface ForTest {
  /** Errors of the page that this test brings about on purpose. */
  expectedErrors: readonly RegExp[]
  cleanConsole: undefined
  productOutput: undefined
}

interface ForWorker {
  /** One product for all tests of a worker. A test that kills or stops starts its own with `startProduct`. */
  product: Product
}

export const test = base.extend<ForTest, ForWorker>({
  product: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern.
    async ({}, use) => {
      await using product = await startProduct()
      await use(product)
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  baseURL: async ({ product }, use) => use(product.baseUrl),
  expectedErrors: [[], { option: true }],
  cleanConsole: [
    async ({ page, expectedErrors }, use) => {
      const errors = watchPageErrors(page, expectedErrors)
      await use(undefined)
      expect(errors, 'errors in the console of the page').toEqual([])
    },
    { auto: true },
  ],
  productOutput: [
    async ({ product }, use, testInfo) => {
      const from = product.output().length
      await use(undefined)
      if (testInfo.status === testInfo.expectedStatus) return
      await testInfo.attach('product.log', { body: product.output().slice(from), contentType: 'text/plain' })
    },
    { auto: true },
  ],
})
