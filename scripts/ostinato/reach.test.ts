import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import * as z from 'zod/mini'
import { answerTo } from './reach.ts'

const ask = (url: string, dns?: Record<string, string[]>) =>
  answerTo({ url, ...(dns && { dns }) }, ['nas.lan:8080'])

test.each([
  ['https://example.com/', { 'example.com': ['93.184.216.34'] }, { allowed: true, reason: 'public' }],
  ['https://example.com/', { 'EXAMPLE.com.': ['10.0.0.1'] }, { allowed: false, reason: 'private-address' }],
  ['https://bücher.example/', { 'bücher.example': ['::1'] }, { allowed: false, reason: 'private-address' }],
  ['https://a.example/', { 'b.example': ['10.0.0.1'] }, { allowed: true, reason: 'addresses-to-be-checked' }],
  [
    'https://a.example/',
    { 'a.example': ['8.8.8.8', 'fd00::1'] },
    { allowed: false, reason: 'private-address' },
  ],
  ['https://a.example/', { 'a.example': [] }, { allowed: false, reason: 'no-address' }],
  ['http://nas.lan:8080/', { 'nas.lan': ['192.168.1.2'] }, { allowed: true, reason: 'allowed-private' }],
  ['http://nas.lan:8081/', { 'nas.lan': ['192.168.1.2'] }, { allowed: false, reason: 'local-name' }],
  ['http://0x7f.1/', undefined, { allowed: false, reason: 'private-address' }],
  ['gopher://example.com/', undefined, { allowed: false, reason: 'scheme' }],
])('%s, led to %j, is %j', (url, dns, answer) => {
  expect(ask(url, dns)).toEqual(answer)
})

test('a line that is no question says what it lacks', () => {
  expect(() => answerTo({}, [])).toThrow('Give "url" as text.')
  expect(() => answerTo({ url: 'http://a/', dns: { a: '8.8.8.8' } }, [])).toThrow('as a list of texts')
})

const corpus = new URL('../../../shared/corpora/security/ssrf.json', import.meta.url)
const absent = !existsSync(corpus)
const Expectation = z.enum(['allow', 'block', 'review'])
const Corpus = z.object({
  urls: z.array(z.object({ url: z.string(), expect: Expectation, stubDns: z.optional(z.string()) })),
  allowedUrls: z.array(z.string()),
  ips: z.array(z.object({ ip: z.string(), expect: Expectation })),
  boundaries: z.array(z.object({ ip: z.string(), expect: Expectation })),
})

const note = absent ? ' (the corpora are not beside this checkout, so nothing is tried)' : ''

describe.skipIf(absent)(`lines of the corpus of server-side request forgery${note}`, () => {
  const rows = absent ? null : Corpus.parse(JSON.parse(readFileSync(corpus, 'utf8')))

  it('are refused where they must be, and let through where they may', () => {
    const lines = (rows?.urls ?? []).filter(({ expect: expected }) => expected === 'block')
    expect(lines.length).toBeGreaterThan(40)
    const passed = lines.filter(({ url, stubDns }) => {
      const host = URL.canParse(url) ? new URL(url).hostname : ''
      return answerTo({ url, dns: { [host]: [stubDns ?? '8.8.8.8'] } }, []).allowed
    })
    expect(passed).toEqual([])
    for (const url of rows?.allowedUrls ?? []) {
      expect(answerTo({ url, dns: { [new URL(url).hostname]: ['8.8.8.8'] } }, []).allowed).toBe(true)
    }
  })

  it('are decided by every address that a name leads to', () => {
    const addresses = [...(rows?.ips ?? []), ...(rows?.boundaries ?? [])].filter(
      ({ expect: expected }) => expected !== 'review',
    )
    expect(addresses.length).toBeGreaterThan(140)
    const wrong = addresses.filter(({ ip, expect: expected }) => {
      const dns = { 'example.com': ['8.8.8.8', ip] }
      return answerTo({ url: 'https://example.com/', dns }, []).allowed !== (expected === 'allow')
    })
    expect(wrong).toEqual([])
  })
})
