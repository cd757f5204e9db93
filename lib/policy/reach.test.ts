import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideReach, type ReachQuestion } from './reach.ts'

const anywhere = { profile: 'custom', hosts: [], allowPrivate: [] } as const
const ask = (question: Partial<ReachQuestion> & { url: string }) => decideReach({ ...anywhere, ...question })
const reasonOf = (question: Partial<ReachQuestion> & { url: string }) => ask(question).reason

const refusedAddresses =
  `127.0.0.1 0.0.0.0 10.1.2.3 100.64.0.1 169.254.169.254 172.31.255.255 192.168.0.1 192.0.0.7
192.0.2.1 198.18.0.1 198.51.100.7 203.0.113.9 224.0.0.1 240.0.0.1 255.255.255.255 168.63.129.16 ::1 ::
::ffff:127.0.0.1 ::ffff:8.8.8.8 ::127.0.0.1 64:ff9b::7f00:1 64:ff9b:1::1 100::1 2001::1 2001:db8::1 2002:7f00:1::1
fc00::1 fd00:ec2::254 fe80::1 ff02::1 3fff::1 4000::1 2a00:1450::5efe:7f00:1 127.0.0.01 127.1 0x7f.0.0.1 fe80::1%eth0
1.2.3 1.2.3.4.5 256.1.1.1 :: ::1::2 1:2:3:4:5:6:7 1:2:3:4:5:6:7:8:9 12345::1 localhost`.split(/\s+/)

const publicAddresses =
  '8.8.8.8 1.1.1.1 100.128.0.1 172.32.0.1 2606:4700::1111 2a00:1450:4001:830::200e'.split(' ')

describe('addresses', () => {
  it.each(refusedAddresses)('refuses a name that leads to %s', (address) => {
    expect(reasonOf({ url: 'https://example.com/', addresses: [address] })).toBe('private-address')
  })

  it.each(publicAddresses)('lets through a name that leads to %s', (address) => {
    expect(reasonOf({ url: 'https://example.com/', addresses: [address] })).toBe('public')
  })

  it('refuses a name when one of its addresses is private, wherever it stands', () => {
    for (const addresses of [
      ['8.8.8.8', 'fd00::1'],
      ['10.0.0.1', '2606:4700::1111'],
    ])
      expect(reasonOf({ url: 'https://example.com/', addresses })).toBe('private-address')
  })

  it('refuses a name without an address', () => {
    expect(reasonOf({ url: 'https://example.com/', addresses: [] })).toBe('no-address')
  })

  it('says of a name that was not looked up that its addresses are still to be checked', () => {
    expect(reasonOf({ url: 'https://example.com/' })).toBe('addresses-to-be-checked')
  })
})

describe('the text of an address', () => {
  it.each([
    ['http://2130706433/', 'private-address'],
    ['http://0x7f000001/', 'private-address'],
    ['http://0177.0.0.1/', 'private-address'],
    ['http://127.1/', 'private-address'],
    ['http://127.0.0.1./', 'private-address'],
    ['http://１２７.０.０.１/', 'private-address'],
    ['http://[::ffff:127.0.0.1]/', 'private-address'],
    ['http://[::1]:8080/', 'private-address'],
    ['http://localhost/', 'local-name'],
    ['http://LOCALHOST./', 'local-name'],
    ['http://a.localhost/', 'local-name'],
    ['http://metadata.google.internal/', 'local-name'],
    ['http://instance-data/', 'local-name'],
    ['http://printer.home.arpa/', 'local-name'],
    ['http://user@example.com/', 'userinfo'],
    ['http://@example.com/', 'userinfo'],
    ['http://user:secret@example.com/', 'userinfo'],
    ['http://example.com@127.0.0.1/', 'userinfo'],
    ['http://example.com\\@127.0.0.1/', 'ambiguous'],
    ['http://example.com#\\@127.0.0.1/', 'ambiguous'],
    ['http:example.com', 'ambiguous'],
    ['http:\\\\example.com', 'ambiguous'],
    ['http://exam\tple.com/', 'ambiguous'],
    ['http://example.com/\r\nHost: evil.com', 'ambiguous'],
    ['http://%31%32%37.0.0.1/', 'ambiguous'],
    ['http://example..com/', 'unreadable'],
    ['http://example.com../', 'unreadable'],
    ['http://.example.com/', 'unreadable'],
    ['http://example.com:99999/', 'unreadable'],
    ['http://[::1', 'unreadable'],
    ['example.com', 'unreadable'],
    ['', 'unreadable'],
    [`http://example.com/${'a'.repeat(9000)}`, 'unreadable'],
    ['ftp://example.com/', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['javascript:alert(1)', 'scheme'],
    ['data:text/plain,x', 'scheme'],
    ['gopher://example.com/', 'scheme'],
    ['http://example.com:22/', 'port'],
    ['http://example.com:0/', 'port'],
    ['https://example.com:6379/', 'port'],
  ])('refuses %j: %s', (url, reason) => {
    expect(reasonOf({ url, addresses: ['8.8.8.8'] })).toBe(reason)
  })

  it.each([
    ['https://EXAMPLE.com./a?b=c#d', 'https://example.com./a?b=c', 'example.com', 443],
    [
      'http://bücher.example.com:8080/',
      'http://xn--bcher-kva.example.com:8080/',
      'xn--bcher-kva.example.com',
      8080,
    ],
    ['  https://example.com  ', 'https://example.com/', 'example.com', 443],
    ['http://0x08080808/', 'http://8.8.8.8/', '8.8.8.8', 80],
    ['https://[2606:4700:0:0::1111]/', 'https://[2606:4700::1111]/', '2606:4700::1111', 443],
  ])('reads %j in its one form', (url, canonical, host, port) => {
    expect(ask({ url, addresses: ['8.8.8.8'] })).toMatchObject({
      allowed: true,
      target: { url: canonical, host, port },
    })
  })
})

describe('profiles', () => {
  const confirmed = { host: 'example.com', methods: ['GET', 'HEAD', 'POST'] }
  const cases: [Partial<ReachQuestion> & { url: string }, boolean][] = [
    [{ profile: 'restricted', hosts: [confirmed], url: 'https://example.com/' }, true],
    [{ profile: 'restricted', hosts: [confirmed], url: 'http://example.com/', method: 'HEAD' }, true],
    [{ profile: 'restricted', hosts: [confirmed], url: 'https://example.com/', method: 'POST' }, false],
    [{ profile: 'restricted', hosts: [confirmed], url: 'https://www.example.com/' }, false],
    [{ profile: 'restricted', hosts: [confirmed], url: 'https://example.com.evil.org/' }, false],
    [{ profile: 'restricted', hosts: [confirmed], url: 'https://example.com:8443/' }, false],
    [{ profile: 'restricted', hosts: [], url: 'https://example.com/' }, false],
    [{ profile: 'networked', hosts: [confirmed], url: 'https://example.com/', method: 'POST' }, true],
    [{ profile: 'networked', hosts: [confirmed], url: 'https://example.com/', method: 'DELETE' }, false],
    [{ profile: 'networked', hosts: [], url: 'https://example.com/' }, false],
    [{ profile: 'custom', hosts: [], url: 'https://example.com/', method: 'DELETE' }, true],
    [{ profile: 'custom', hosts: [confirmed], url: 'https://other.org/' }, false],
    [{ profile: 'custom', hosts: [], url: 'https://example.com/', method: 'CONNECT' }, false],
    [{ profile: 'custom', hosts: [], url: 'https://example.com/', method: 'get' }, false],
  ]

  it.each(cases)('%j: %s', (question, allowed) => {
    expect(ask({ addresses: ['8.8.8.8'], ...question }).allowed).toBe(allowed)
  })

  it.each([
    ['EXAMPLE.com', 'https://example.com./', true],
    ['example.com', 'https://ｅｘａｍｐｌｅ.com/', true],
    ['bücher.de', 'https://xn--bcher-kva.de/', true],
    ['example.com:8443', 'https://example.com:8443/', true],
    ['example.com:8443', 'https://example.com/', false],
    ['example.com:443', 'https://example.com/', true],
    ['example.com:443', 'http://example.com/', false],
    ['*.example.com', 'https://a.b.example.com/', true],
    ['*.example.com', 'https://example.com/', false],
    ['*.example.com', 'https://badexample.com/', false],
    ['[2606:4700::1111]:8443', 'https://[2606:4700:0::1111]:8443/', true],
    ['8.8.8.8', 'http://0x08080808/', true],
    ['*.8.8', 'http://8.8.8.8/', false],
    ['*', 'https://example.com/', false],
    ['example.com/path', 'https://example.com/path', false],
    ['user@example.com', 'https://example.com/', false],
    ['', 'https://example.com/', false],
  ])('the entry %s and %s: %s', (host, url, allowed) => {
    const hosts = [{ host, methods: ['GET'] }]
    expect(ask({ profile: 'restricted', hosts, url, addresses: ['8.8.8.8'] }).allowed).toBe(allowed)
  })
})

describe('private hosts that the operator allowed', () => {
  const allowPrivate = ['127.0.0.1:11434', 'nas.lan:8080', '[::1]:9000', 'nas:6379']
  it.each([
    ['http://127.0.0.1:11434/', true],
    ['http://2130706433:11434/', true],
    ['http://127.0.0.1:11435/', false],
    ['http://127.0.0.2:11434/', false],
    ['http://nas.lan:8080/', true],
    ['http://NAS.lan.:8080/', true],
    ['http://nas.lan/', false],
    ['http://sub.nas.lan:8080/', false],
    ['http://[0:0::1]:9000/', true],
    ['http://nas:6379/', true],
    ['http://localhost:11434/', false],
  ])('%s: %s', (url, allowed) => {
    expect(ask({ url, allowPrivate, addresses: ['192.168.1.9'] }).allowed).toBe(allowed)
  })

  it('still need to be confirmed for the automation', () => {
    const question = { url: 'http://nas.lan:8080/', allowPrivate, profile: 'restricted' as const }
    expect(ask(question).reason).toBe('host-not-confirmed')
    expect(ask({ ...question, hosts: [{ host: 'nas.lan:8080', methods: [] }] }).allowed).toBe(true)
  })
})

it('answers for every text, and never with a private target', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.webPath().map((path) => `https://example.com${path}?q=1#part`),
    fc
      .tuple(fc.constantFrom('http://', 'https:', 'http:/\\', '//'), fc.string())
      .map((parts) => parts.join('')),
    fc.ipV4Extended().map((address) => `http://${address}/`),
    fc.ipV6().map((address) => `http://[${address}]/`),
  )
  fc.assert(
    fc.property(texts, (url) => {
      const decision = ask({ url, addresses: ['8.8.8.8'] })
      if (!decision.allowed) return typeof decision.words === 'string'
      const again = ask({ url: decision.target.url, addresses: ['8.8.8.8'] })
      return (
        again.allowed && !decision.target.host.startsWith('127.') && new URL(decision.target.url).hash === ''
      )
    }),
    { numRuns: 300 },
  )
})
