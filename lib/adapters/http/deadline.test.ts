import { describe, expect, it } from 'vitest'
import { fetchPinned } from './fetch-pinned.ts'
import { name, request, rules, toThisMachine } from './testing/asking.ts'
import { localServer } from './testing/local-server.ts'

describe('time', () => {
  it.each([
    ['the head', () => {}],
    ['the body', (response: { write(text: string): void }) => response.write('a')],
  ])('is over while %s is still to come', async (_, answer) => {
    await using server = await localServer((_, response) => answer(response))
    const given = request(`http://${name}:${server.port}/`, { timeoutMs: 100 })
    const result = await fetchPinned(given, rules(server.port), toThisMachine)
    expect(result).toMatchObject({ ok: false, failure: { fault: 'timeout', reached: 'no' } })
  })

  it('is over while the name is looked up', async () => {
    const given = request(`http://${name}/`, { timeoutMs: 50 })
    const result = await fetchPinned(given, rules(), () => new Promise(() => {}))
    expect(result).toMatchObject({ failure: { fault: 'timeout', reached: 'no' } })
  })

  it('ends when the caller says so', async () => {
    const caller = new AbortController()
    await using server = await localServer(() => caller.abort(new Error('canceled')))
    const given = request(`http://${name}:${server.port}/`, { method: 'POST', signal: caller.signal })
    const result = await fetchPinned(given, rules(server.port), toThisMachine)
    expect(result).toMatchObject({ failure: { fault: 'aborted', reached: 'maybe' } })
    expect(await fetchPinned(given, rules(server.port), toThisMachine)).toMatchObject({
      failure: { fault: 'aborted', reached: 'no' },
    })
  })
})
