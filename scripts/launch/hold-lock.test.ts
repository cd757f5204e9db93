import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { holdLock } from './hold-lock.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ostinato-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const take = () => {
  const locked = holdLock(folder, 'x')
  if (!locked.ok) throw new Error(`Held by ${locked.holder}.`)
  return locked.lock
}

/** Another process that takes the lock and keeps it. */
async function holder() {
  const module = JSON.stringify(join(import.meta.dirname, 'hold-lock.ts'))
  const script = `const { holdLock } = await import(${module}); holdLock(${JSON.stringify(folder)}, 'x'); process.send('held'); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  await once(child, 'message')
  return child
}

test('while one holds it, the next is told by whom', async () => {
  const child = await holder()
  expect(holdLock(folder, 'x')).toEqual({ ok: false, holder: String(child.pid) })
  child.kill('SIGKILL')
  await once(child, 'exit')
})

test('a killed holder gives it back, and that it died is known', async () => {
  const child = await holder()
  child.kill('SIGKILL')
  await once(child, 'exit')
  const lock = take()
  expect(lock.previousDied).toBe(true)
  lock.release()
})

test('after a release nothing is left to take over', () => {
  take().release()
  const lock = take()
  expect(lock.previousDied).toBe(false)
  lock.release()
})
