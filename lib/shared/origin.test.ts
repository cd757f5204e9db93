import { expect, test } from 'vitest'
import { isForeignMutation } from './origin.ts'

const request = (method: string, headers: Record<string, string>) =>
  isForeignMutation({
    method,
    headers: new Headers(headers),
    host: 'ostinato.lan:3000',
    publicUrl: 'https://ostinato.example',
  })

test.each([
  ['a read from anywhere', 'GET', { cookie: 'a=1', origin: 'https://evil.example' }, false],
  ['our own page', 'POST', { cookie: 'a=1', origin: 'http://ostinato.lan:3000' }, false],
  ['our public address behind a proxy', 'POST', { cookie: 'a=1', origin: 'https://ostinato.example' }, false],
  ['another site', 'POST', { cookie: 'a=1', origin: 'https://evil.example' }, true],
  ['another port of the same machine', 'DELETE', { cookie: 'a=1', origin: 'http://ostinato.lan:8080' }, true],
  ['a sandboxed frame', 'POST', { cookie: 'a=1', origin: 'null' }, true],
  ['no origin at all', 'PATCH', { cookie: 'a=1' }, true],
  ['an API client without a cookie', 'POST', { authorization: 'Bearer x' }, false],
])('%s', (_case, method, headers, foreign) => {
  expect(request(method, headers)).toBe(foreign)
})
