import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { nextHop } from './reach/next-hop.ts'
import { decideReach } from './reach.ts'

const ask = (url: string, addresses?: readonly string[]) =>
  decideReach({ url, profile: 'custom', hosts: [], allowPrivate: [], ...(addresses && { addresses }) })

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

describe.skipIf(absent)(`the corpus of server-side request forgery${note}`, () => {
  const rows = absent ? null : Corpus.parse(JSON.parse(readFileSync(corpus, 'utf8')))
  const mustBlock = (rows?.urls ?? []).filter(({ expect: expected }) => expected !== 'allow')

  it('blocks every URL that must be, and what they would be redirected to', () => {
    expect(mustBlock.length).toBeGreaterThan(40)
    const passed = mustBlock.filter(({ url, stubDns }) => {
      const addresses = stubDns === undefined ? ['8.8.8.8'] : [stubDns]
      const next = nextHop({ url: 'https://example.com/', method: 'GET', headers: {} }, 302, url)
      const isReached = next.kind === 'follow' && ask(next.hop.url, addresses).allowed
      const isSameHost = next.kind === 'follow' && new URL(next.hop.url).hostname === 'example.com'
      return ask(url, addresses).allowed || (isReached && !isSameHost)
    })
    expect(passed).toEqual([])
  })

  it('lets ordinary pages through', () => {
    for (const url of rows?.allowedUrls ?? []) expect(ask(url, ['8.8.8.8']).reason).toBe('public')
  })

  it('judges every address and both ends of every range', () => {
    const judged = [...(rows?.ips ?? []), ...(rows?.boundaries ?? [])].filter(
      ({ expect: expected }) => expected !== 'review',
    )
    expect(judged.length).toBeGreaterThan(140)
    const wrong = judged.filter(({ ip, expect: expected }) => {
      const url = ip.includes(':') ? `http://[${ip}]/` : `http://${ip}/`
      const byName = ask('https://example.com/', [ip]).allowed
      return byName !== (expected === 'allow') || ask(url).allowed !== byName
    })
    expect(wrong).toEqual([])
  })
})
