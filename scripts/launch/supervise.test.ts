import { once } from 'node:events'
import { expect, test, vi } from 'vitest'
import { startChild } from './child.ts'
import { EndedBeforeReady, supervise } from './supervise.ts'

const never = new AbortController().signal
const node = (script: string, onLine: (line: string) => void = () => {}) =>
  startChild({ command: process.execPath, args: ['-e', script], cwd: '/', env: process.env, onLine })

const stays = "process.send('ready'); setInterval(() => {}, 1000)"

function plan(script: string, said: string[] = []) {
  return {
    name: 'part',
    start: () => node(script),
    isReady: async (child: ReturnType<typeof node>['process'], given: AbortSignal) => {
      await once(child, 'message', { signal: given })
    },
    say: (sentence: string) => said.push(sentence),
    giveUp: never,
  }
}

test('one that is killed is started again', async () => {
  const said: string[] = []
  const part = await supervise(plan(stays, said))
  const first = part.pid() ?? 0
  process.kill(first, 'SIGKILL')
  await vi.waitFor(() => expect(said.at(-1)).toMatch(/^part is back/), { timeout: 20_000 })
  expect(said[0]).toBe('part ended (signal SIGKILL). It is started again in 250 ms.')
  expect(part.pid()).not.toBe(first)
  await part.stop(5000, never)
  expect(() => process.kill(part.pid() ?? 0, 0)).toThrow()
})

test('one that ends before it was ever ready is a failed start', async () => {
  await expect(supervise(plan('process.exit(3)'))).rejects.toThrow(EndedBeforeReady)
})

test('one that does not listen is ended after the bound', async () => {
  const said: string[] = []
  const part = await supervise(plan(`process.on('SIGTERM', () => {}); ${stays}`, said))
  await part.stop(50, never)
  expect(said).toEqual(['part did not stop within 50 ms and was ended.'])
})

test('in a hurry nobody waits for the bound', async () => {
  const part = await supervise(plan(`process.on('SIGTERM', () => {}); ${stays}`))
  await part.stop(600_000, AbortSignal.abort())
  expect(() => process.kill(part.pid() ?? 0, 0)).toThrow()
})

test('a stop while it waits to be started again ends the waiting', async () => {
  const said: string[] = []
  const part = await supervise(plan(stays, said))
  process.kill(part.pid() ?? 0, 'SIGKILL')
  await vi.waitFor(() => expect(said).toHaveLength(1))
  await part.stop(5000, never)
  expect(said).toHaveLength(1)
})

test('a start that is given up leaves no process', async () => {
  const giveUp = new AbortController()
  const started = Promise.withResolvers<number>()
  const waiting = supervise({
    ...plan(stays),
    isReady: (child) => {
      started.resolve(child.pid ?? 0)
      return new Promise(() => {})
    },
    giveUp: giveUp.signal,
  })
  const pid = await started.promise
  giveUp.abort()
  await expect(waiting).rejects.toThrow()
  expect(() => process.kill(pid, 0)).toThrow()
})
