import { defineConfig } from '@playwright/test'
import { findBrowser } from './e2e/harness/find-browser.ts'

const wide = { width: 1440, height: 900 }
const narrow = { width: 390, height: 844 }
const looks = /@look/
const isUnattended = process.env.CI !== undefined

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // Each worker runs a product of its own: web, worker and Redis.
  workers: 2,
  timeout: 30_000,
  expect: { timeout: 7_000 },
  forbidOnly: isUnattended,
  // A product that does not work at all fails every journey by its timeout; ten say as much as sixty.
  maxFailures: isUnattended ? 10 : 0,
  reporter: [['list']],
  use: {
    locale: 'en-US',
    // As for the other tests: a zone that no machine of ours has.
    timezoneId: 'Pacific/Chatham',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      executablePath: findBrowser(),
      args: [
        '--no-sandbox',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    // Every journey once; the pages that are looked at in each form.
    { name: 'desktop-light', use: { viewport: wide, colorScheme: 'light' }, grepInvert: /@phone/ },
    { name: 'desktop-dark', use: { viewport: wide, colorScheme: 'dark' }, grep: looks },
    {
      name: 'phone',
      use: { viewport: narrow, colorScheme: 'light', isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
      grep: /@look|@phone/,
    },
  ],
})
