import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const programs = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']
const macintosh = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The Chromium that this machine has. Playwright's own would be a download. */
export function findBrowser(): string {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const places = [
    ...programs.flatMap((program) => folders.map((folder) => join(folder, program))),
    ...macintosh,
  ]
  const found = places.find(isProgram)
  if (found) return found
  throw new Error(
    'The browser journeys need Chromium: install it, on Debian with `apt-get install chromium`.',
  )
}
