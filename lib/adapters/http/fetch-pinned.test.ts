import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, it, vi } from 'vitest'
import { fetchPinned } from './fetch-pinned.ts'
import { name, request, rules, text, toThisMachine } from './testing/asking.ts'
import { localServer } from './testing/local-server.ts'

describe('what is connected to', () => {
  it('is the address that was checked, looked up once', async () => {
    await using server = await localServer((_, response) => response.end('hello'))
    const lookUp = vi.fn(toThisMachine)
    lookUp.mockResolvedValueOnce(['127.0.0.1']).mockRejectedValue(new Error('looked up again'))
    const result = await fetchPinned(
      request(`http://${name}:${server.port}/a?b#c`),
      rules(server.port),
      lookUp,
    )
    expect(text(result)).toBe('hello')
    expect(lookUp).toHaveBeenCalledTimes(1)
    expect(server.asked).toMatchObject([{ path: '/a?b', headers: { host: `${name}:${server.port}` } }])
  })

  it.each([
    ['a private one', ['127.0.0.1']],
    ['a public one and then a private one', ['203.0.114.1', '127.0.0.1']],
    ['one in a disguise', ['::ffff:127.0.0.1']],
    ['no address in its usual form', ['127.1']],
  ])('is nothing when the name leads to %s', async (_, addresses) => {
    await using server = await localServer((_, response) => response.end())
    const result = await fetchPinned(
      request(`http://${name}:${server.port}/`),
      rules(),
      async () => addresses,
    )
    expect(result).toMatchObject({ ok: false, failure: { refusal: 'private-address', reached: 'no' } })
    expect(server.asked).toEqual([])
  })

  it.each([
    'http://127.0.0.1:PORT/',
    'http://2130706433:PORT/',
    'http://localhost:PORT/',
    'http://[::1]:PORT/',
  ])('is nothing for %s', async (pattern) => {
    await using server = await localServer((_, response) => response.end())
    const lookUp = vi.fn(toThisMachine)
    const url = pattern.replace('PORT', String(server.port))
    expect(await fetchPinned(request(url), rules(), lookUp)).toMatchObject({ failure: { fault: 'refused' } })
    expect(server.asked).toEqual([])
    expect(lookUp).not.toHaveBeenCalled()
  })

  // Node reads these when it starts, so it takes a process of its own.
  it('is never a proxy of the environment', async () => {
    await using proxy = await localServer((_, response) => response.end('proxy'))
    await using server = await localServer((_, response) => response.end('server'))
    const given = { ...request(`http://${name}:${server.port}/`), signal: undefined }
    const script = `
      import { fetchPinned } from '${new URL('./fetch-pinned.ts', import.meta.url)}'
      const given = { ...${JSON.stringify(given)}, signal: new AbortController().signal }
      const result = await fetchPinned(given, ${JSON.stringify(rules(server.port))}, async () => ['127.0.0.1'])
      process.stdout.write(Buffer.from(result.answer.body))`
    const through = `http://127.0.0.1:${proxy.port}`
    const env = {
      ...process.env,
      NODE_USE_ENV_PROXY: '1',
      http_proxy: through,
      HTTP_PROXY: through,
      ALL_PROXY: through,
      NO_PROXY: '',
    }
    const child = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { env })
    expect(child.stdout).toBe('server')
    expect(proxy.asked).toEqual([])
  })
})

it.each([
  ['Host', 'evil.example.com'],
  ['transfer-encoding', 'chunked'],
  ['Connection', 'upgrade'],
  ['X-Note', 'a\r\nHost: evil.example.com'],
  ['X Note', 'a'],
  ['X-Note', '\u{1F600}'],
])('refuses the header %j: %j before anything is sent', async (header, value) => {
  await using server = await localServer((_, response) => response.end())
  const given = request(`http://${name}:${server.port}/`, { headers: { [header]: value } })
  const result = await fetchPinned(given, rules(server.port), toThisMachine)
  expect(result).toMatchObject({ ok: false, failure: { fault: 'bad-request', reached: 'no' } })
  expect(server.asked).toEqual([])
})
