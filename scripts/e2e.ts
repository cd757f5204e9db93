// npm run test:e2e             builds what changed, then the browser journeys; further words go to Playwright
// node scripts/e2e.ts --build-only
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { buildWeb } from './launch/build-web.ts'
import { generateClients } from './launch/open-databases.ts'
import { Problem } from './launch/problem.ts'

const root = join(import.meta.dirname, '..')
const words = process.argv.slice(2)
const began = performance.now()

try {
  const result = await prepared()
  console.log(`The web application: ${result} (${((performance.now() - began) / 1000).toFixed(1)} s).`)
  if (!words.includes('--build-only')) await runJourneys()
} catch (error) {
  console.error(error instanceof Problem ? error.message : error)
  process.exitCode = 1
}

function prepared(): Promise<'built' | 'unchanged'> {
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  const wishes = {
    root,
    env: { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' },
    stop: stop.signal,
  }
  return generateClients(wishes).then(() => buildWeb(wishes))
}

function runJourneys(): Promise<void> {
  const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js')
  const child = spawn(process.execPath, [playwright, 'test', ...words], { cwd: root, stdio: 'inherit' })
  return new Promise((resolve) => {
    child.once('exit', (code) => {
      process.exitCode = code ?? 1
      resolve()
    })
  })
}
