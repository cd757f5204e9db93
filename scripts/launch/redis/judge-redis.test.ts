import { expect, test } from 'vitest'
import { type Inspected, readInfo } from '#lib/adapters/queue/inspect-redis.ts'
import { addressOf, judgeRedis } from './judge-redis.ts'

const found = (facts: Partial<Extract<Inspected, { ok: true }>['facts']>): Inspected => ({
  ok: true,
  facts: { product: 'Redis', version: '7.2.4', maxmemoryPolicy: 'noeviction', appendOnly: true, ...facts },
})
const judge = (inspected: Inspected) => judgeRedis('cache:6379', inspected)

test('a Redis that keeps everything is taken without a word', () => {
  expect(judge(found({}))).toEqual({ ok: true, detail: 'Redis 7.2.4 at cache:6379', warning: undefined })
})

test('one that forgets at a restart is taken with a warning', () => {
  expect(judge(found({ appendOnly: false }))).toMatchObject({
    ok: true,
    warning: expect.stringContaining('appendonly yes'),
  })
})

test.each([
  ['5.0.14', false],
  ['6.0.16', false],
  ['6.2.0', true],
  ['7.0.15', true],
  ['10.0.0', true],
])('Redis %s: taken is %s', (version, ok) => expect(judge(found({ version })).ok).toBe(ok))

test('every Valkey is new enough', () => {
  expect(judge(found({ product: 'Valkey', version: '7.2.5' }))).toMatchObject({
    ok: true,
    detail: 'Valkey 7.2.5 at cache:6379',
  })
})

test.each([
  ['ECONNREFUSED', 'connect ECONNREFUSED', /^No Redis answers at cache:6379: start it/],
  ['ENOTFOUND', 'getaddrinfo ENOTFOUND cache', /is not known to this machine's name service/],
  ['ETIMEDOUT', 'connect ETIMEDOUT', /did not answer within 5 seconds/],
  ['', 'WRONGPASS invalid username-password pair', /refuses the user or password/],
  ['', 'NOAUTH Authentication required.', /refuses the user or password/],
  ['', "NOPERM this user has no permissions to run the 'info' command", /may not run what Ostinato needs/],
  ['', 'LOADING Redis is loading', /cannot be used \(LOADING Redis is loading\)/],
])('%s %s is explained', (code, message, sentence) => {
  expect(judge({ ok: false, code, message })).toEqual({
    ok: false,
    sentence: expect.stringMatching(sentence),
  })
})

test('facts are read from INFO, whichever product says it', () => {
  const valkey =
    'server_name:valkey\r\nredis_version:7.2.4\r\nvalkey_version:8.0.1\r\nmaxmemory_policy:noeviction\r\naof_enabled:0\r\n'
  expect(readInfo(valkey)).toEqual({
    product: 'Valkey',
    version: '8.0.1',
    maxmemoryPolicy: 'noeviction',
    appendOnly: false,
  })
})

test('an address never holds the password', () => {
  expect(addressOf('redis://user:pa55@cache/0')).toBe('cache:6379')
})
