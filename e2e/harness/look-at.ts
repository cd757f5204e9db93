import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { accessibilityBreaches } from './accessibility-breaches.ts'

const folder = join(import.meta.dirname, '..', 'screenshots')

async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    const ending = document
      .getAnimations()
      .filter((animation) => animation.effect?.getTiming().iterations !== Infinity)
    await Promise.allSettled(ending.map((animation) => animation.finished))
  })
}

const themeOf = (page: Page) =>
  page.evaluate(() =>
    getComputedStyle(document.documentElement).colorScheme.includes('dark') ? 'dark' : 'light',
  )

const overflowOf = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Within the frame only its panes scroll: a document that does would carry the frame away. */
const frameOverflowOf = (page: Page) =>
  page.evaluate(() =>
    document.getElementById('content') ? document.documentElement.scrollHeight - window.innerHeight : 0,
  )

/**
 * What every page must pass: no fault by axe, nothing beyond the right edge, a frame that stays. Leaves a picture
 * by page, theme and width in e2e/screenshots, for eyes.
 */
export async function lookAt(page: Page, name: string): Promise<void> {
  await settle(page)
  const theme = await themeOf(page)
  const width = page.viewportSize()?.width ?? 0
  const path = join(folder, `${name}-${theme}-${width}.png`)
  await page.screenshot({ path, fullPage: true, animations: 'disabled', caret: 'hide' })
  expect.soft(await accessibilityBreaches(page), `axe on ${name}, ${theme}, ${width} wide`).toEqual([])
  expect
    .soft(await overflowOf(page), `pixels beyond the right edge of ${name} at ${width}`)
    .toBeLessThanOrEqual(0)
  expect
    .soft(await frameOverflowOf(page), `pixels by which the frame of ${name} scrolls away at ${width}`)
    .toBeLessThanOrEqual(0)
}
