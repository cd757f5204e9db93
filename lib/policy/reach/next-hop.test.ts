import { describe, expect, it } from 'vitest'
import { nextHop } from './next-hop.ts'

describe('a redirect', () => {
  const hop = {
    url: 'https://example.com/a',
    method: 'POST',
    headers: {
      Authorization: 'Bearer x',
      Cookie: 'a=b',
      'X-Api-Key': 'k',
      Accept: '*/*',
      'Content-Type': 'text/plain',
    },
    body: 'text',
  }

  it.each([301, 302, 303])('%i makes a GET of a POST, without its body', (status) => {
    const next = nextHop(hop, status, '/b')
    expect(next).toMatchObject({ kind: 'follow', hop: { url: 'https://example.com/b', method: 'GET' } })
    expect(next.kind === 'follow' && 'body' in next.hop).toBe(false)
    expect(next.kind === 'follow' && 'Content-Type' in next.hop.headers).toBe(false)
    expect(next.kind === 'follow' && next.hop.headers.Authorization).toBe('Bearer x')
  })

  it.each([307, 308])('%i repeats the same request', (status) => {
    expect(nextHop(hop, status, 'b')).toEqual({
      kind: 'follow',
      hop: { ...hop, url: 'https://example.com/b' },
    })
  })

  it.each(['http://example.com/a', 'https://example.com:8443/a', 'https://other.org/', '//other.org/'])(
    'to %s takes no credentials along',
    (location) => {
      const next = nextHop(hop, 307, location)
      const names = next.kind === 'follow' ? Object.keys(next.hop.headers) : []
      expect(names).toEqual(['Accept', 'Content-Type'])
    },
  )

  it.each([
    [200, '/b'],
    [304, '/b'],
    [300, '/b'],
    [301, null],
  ])('%i with %j is an answer', (status, location) => {
    expect(nextHop(hop, status, location)).toEqual({ kind: 'answer' })
  })

  it('says when one leads nowhere', () => {
    expect(nextHop(hop, 301, 'http://[')).toEqual({ kind: 'broken' })
  })
})
