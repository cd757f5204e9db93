import { describe, expect, test } from 'vitest'
import { hidden, isSecretName, redact } from './redact.ts'

describe('what a log line may not say', () => {
  test.each([
    'password',
    'newPassword',
    'accessToken',
    'apiKey',
    'set-cookie',
    'Authorization',
    'MASTER_KEY',
    'clientSecret',
    'secretValue',
  ])('%s is secret', (name) => expect(isSecretName(name)).toBe(true))

  test.each(['keyId', 'tokenCount', 'monkey', 'keyboard', 'name', 'tokens', 'cookiecutter'])(
    '%s is not',
    (name) => expect(isSecretName(name)).toBe(false),
  )

  test('secrets are hidden at any depth, also in lists and in errors', () => {
    const error = Object.assign(new Error('refused'), { config: { headers: { authorization: 'Bearer x1' } } })
    const line = redact({ request: { body: [{ password: 'x2', name: 'Ada' }] }, error, key: { deep: 'x3' } })
    expect(JSON.stringify(line)).not.toMatch(/x[123]/)
    expect(line).toMatchObject({ request: { body: [{ password: hidden, name: 'Ada' }] }, key: hidden })
  })

  test('a password inside an address is cut out, also in a message', () => {
    const text = 'connect redis://:pa55@cache:6379 and postgresql://app:p@55w@db/ostinato failed'
    expect(redact(new Error(text))).toMatchObject({
      message: `connect redis://:${hidden}@cache:6379 and postgresql://app:${hidden}@db/ostinato failed`,
    })
  })

  test('a link that opens something and a key are cut wherever they stand', () => {
    const text = 'GET /reset/Qnr62XqkkBKT_4Y0z failed for ost_abc-DEF_123, from /invite/x-1 and /welcome/y_2'
    expect(redact(text)).toBe(
      `GET /reset/${hidden} failed for ost_${hidden}, from /invite/${hidden} and /welcome/${hidden}`,
    )
  })

  test('an address with a port and no password stays', () => {
    expect(redact('http://localhost:3000/a@b')).toBe('http://localhost:3000/a@b')
  })

  test('what JSON cannot hold is still told', () => {
    const endless: Record<string, unknown> = {}
    endless.self = endless
    expect(() => JSON.stringify(redact(endless))).not.toThrow()
    expect(redact({ count: 3n, at: new Date(0), bytes: new Uint8Array(5) })).toEqual({
      count: '3',
      at: '1970-01-01T00:00:00.000Z',
      bytes: '[5 bytes]',
    })
  })
})
