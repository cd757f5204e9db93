import { once } from 'node:events'
import { expect, test } from 'vitest'
import { nothingStays, runLauncher, temporaryFolder } from './testing/run-launcher.ts'

const inDevelopment = { mode: 'dev', env: { NODE_ENV: 'development' } }

test('development stops with everything that it started', async () => {
  const dataDir = temporaryFolder()
  const { child, says, exitCode } = await runLauncher(dataDir, inDevelopment)
  await says(/is ready after/)
  await says(/The worker is ready/)
  child.kill('SIGINT')
  expect(await exitCode()).toBe(0)
  // Next leaves a short-lived process of its own.
  await nothingStays(dataDir)
})

test('a killed launcher leaves no watcher of files behind', async () => {
  const dataDir = temporaryFolder()
  const { child, says } = await runLauncher(dataDir, inDevelopment)
  await says(/is ready after/)
  await says(/The worker is ready/)
  child.kill('SIGKILL')
  await once(child, 'close')
  await nothingStays(dataDir)
})
