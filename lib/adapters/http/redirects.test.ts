import { describe, expect, it, vi } from 'vitest'
import { fetchPinned } from './fetch-pinned.ts'
import { name, request, rules, toThisMachine } from './testing/asking.ts'
import { localServer } from './testing/local-server.ts'

describe('redirects', () => {
  it.each([301, 302, 303, 307, 308])('%i to a private address is refused', async (status) => {
    await using inside = await localServer((_, response) => response.end('secret'))
    for (const location of [
      `http://127.0.0.1:${inside.port}/`,
      `http://${name}:${inside.port}/`,
      `//0x7f000001:${inside.port}/`,
    ]) {
      await using server = await localServer((_, response) => response.writeHead(status, { location }).end())
      const url = `http://${name}:${server.port}/`
      const result = await fetchPinned(request(url), rules(server.port), toThisMachine)
      expect(result).toMatchObject({ ok: false, failure: { refusal: 'private-address' } })
    }
    expect(inside.asked).toEqual([])
  })

  it('are looked up and checked anew, so that a name that turned private is refused', async () => {
    await using server = await localServer((_, response) => response.writeHead(302, { location: '/b' }).end())
    const lookUp = vi.fn(toThisMachine)
    const open = { ...rules(server.port), profile: 'networked' as const }
    const hosts = [{ host: `${name}:${server.port}`, methods: ['GET'] }]
    await fetchPinned(request(`http://${name}:${server.port}/a`), { ...open, hosts }, lookUp)
    expect(lookUp).toHaveBeenCalledTimes(6)
    const elsewhere = await localServer((_, response) =>
      response.writeHead(302, { location: `http://other.example.com:${server.port}/` }).end(),
    )
    const found = vi.fn(async (host: string) => [host === name ? '127.0.0.1' : '10.0.0.1'])
    const result = await fetchPinned(
      request(`http://${name}:${elsewhere.port}/`),
      rules(elsewhere.port),
      found,
    )
    await elsewhere[Symbol.asyncDispose]()
    expect(result).toMatchObject({ failure: { refusal: 'private-address' } })
  })

  it('keep to the confirmed hosts', async () => {
    await using other = await localServer((_, response) => response.end())
    const location = `http://${name}:${other.port}/`
    await using server = await localServer((_, response) => response.writeHead(302, { location }).end())
    const result = await fetchPinned(
      request(`http://${name}:${server.port}/`),
      {
        profile: 'restricted',
        hosts: [{ host: `${name}:${server.port}`, methods: [] }],
        allowPrivate: [`${name}:${server.port}`, `${name}:${other.port}`],
      },
      toThisMachine,
    )
    expect(result).toMatchObject({ failure: { refusal: 'host-not-confirmed' } })
    expect(other.asked).toEqual([])
  })

  it('take credentials along within an origin and no further', async () => {
    await using other = await localServer((_, response) => response.end('there'))
    const location = `http://${name}:${other.port}/c`
    await using server = await localServer((asked, response) =>
      response.writeHead(307, { location: asked.url === '/a' ? '/b' : location }).end(),
    )
    const headers = { Authorization: 'Bearer secret', Accept: 'text/plain' }
    const given = request(`http://${name}:${server.port}/a`, { headers })
    const result = await fetchPinned(given, rules(server.port, other.port), toThisMachine)
    expect(result).toMatchObject({ ok: true, answer: { redirects: 2, url: location } })
    expect(server.asked.map((asked) => asked.headers.authorization)).toEqual([
      'Bearer secret',
      'Bearer secret',
    ])
    expect(other.asked[0]?.headers).not.toHaveProperty('authorization')
    expect(other.asked[0]?.headers.accept).toBe('text/plain')
  })

  it('without end are cut', async () => {
    await using server = await localServer((_, response) => response.writeHead(302, { location: '/' }).end())
    const url = `http://${name}:${server.port}/`
    const result = await fetchPinned(request(url), rules(server.port), toThisMachine)
    expect(result).toMatchObject({ failure: { fault: 'too-many-redirects' } })
    expect(server.asked).toHaveLength(6)
  })
})
