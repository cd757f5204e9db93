import { expect, test } from 'vitest'
import { parseEnv } from './env.ts'

test('nothing has to be set', () => {
  expect(parseEnv({})).toMatchObject({
    ok: true,
    env: {
      PORT: 3000,
      HOST: '127.0.0.1',
      PUBLIC_URL: 'http://localhost:3000',
      DATA_DIR: 'data',
      LOG_LEVEL: 'info',
    },
  })
})

test('an empty value means the default', () => {
  expect(parseEnv({ PORT: '', REDIS_URL: '' })).toMatchObject({ ok: true, env: { PORT: 3000 } })
})

test.each([
  ['PORT', 'eighty', 'a whole number from 1 to 65535'],
  ['PORT', '0', 'a whole number from 1 to 65535'],
  ['PORT', '70000', 'a whole number from 1 to 65535'],
  ['PORT', '80.5', 'a whole number from 1 to 65535'],
  ['HOST', 'http://localhost', 'an address or a name of this machine, like 0.0.0.0'],
  ['PUBLIC_URL', 'ostinato.example', 'an address like https://ostinato.example'],
  ['REDIS_URL', 'localhost:6379', 'an address like redis://:password@host:6379/0'],
  ['DATABASE_URL', 'mysql://db/ostinato', 'an address like postgresql://user:password@host:5432/ostinato'],
  ['LOG_LEVEL', 'loud', 'one of debug, info, warn, error, silent'],
  ['MASTER_KEY', 'short', 'at least 32 characters; `openssl rand -base64 48` prints some'],
  [
    'ALLOW_PRIVATE_HOSTS',
    '10.0.0.0/8',
    'exact host:port pairs separated by commas, like 127.0.0.1:11434,nas.lan:8080',
  ],
])('%s=%s is refused with the accepted form, once', (variable, value, accepted) => {
  expect(parseEnv({ [variable]: value })).toEqual({ ok: false, problems: [{ variable, accepted }] })
})
