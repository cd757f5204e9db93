import type { Page } from '@playwright/test'

// Chromium reports each answer above 399 in these words. A test asserts the answers that it is about.
const answers = /^Failed to load resource: the server responded with a status of/

/** Collects what a person would find in the console: uncaught errors, refused scripts, failed hydration. */
export function watchPageErrors(page: Page, expected: readonly RegExp[]): string[] {
  const errors: string[] = []
  const add = (text: string) => {
    if (!answers.test(text) && !expected.some((pattern) => pattern.test(text))) errors.push(text)
  }
  page.on('pageerror', (error) => add(error.stack ?? error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') add(`${message.text()} (${message.location().url})`)
  })
  return errors
}
