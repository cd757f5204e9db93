import { expect, test } from 'vitest'
import { readRedisConfig, redisConfig, redisUrl } from './redis-config.ts'

test('what was written is read again', () => {
  const redis = { port: 43_210, password: 'a_-B9' }
  expect(readRedisConfig(redisConfig('/var/lib/data folder/redis', redis))).toEqual(redis)
  expect(redisUrl(redis)).toBe('redis://:a_-B9@127.0.0.1:43210/0')
})

test('a file that was cut short is none', () => {
  expect(readRedisConfig('bind 127.0.0.1\nport 4')).toBeUndefined()
})

test('a folder with blanks and quotes stays one word', () => {
  expect(redisConfig('/a "b"/c', { port: 1, password: 'x' })).toContain('dir "/a \\"b\\"/c"')
})
