import { expect, test } from 'vitest'
import { DatabaseTooNewError } from '#lib/adapters/db/errors.ts'
import { explainDatabaseError } from './explain-database-error.ts'

const url = 'postgresql://app:pa55word@db.example:5433/ostinato'
const coded = (code: string, message = code) => Object.assign(new Error(message), { code })

test.each([
  [coded('ECONNREFUSED'), /^No PostgreSQL answers at db\.example:5433: start it/],
  [new AggregateError([coded('ECONNREFUSED')]), /^No PostgreSQL answers at db\.example:5433/],
  [new Error('outer', { cause: coded('ENOTFOUND') }), /is not known to this machine's name service/],
  [coded('ETIMEDOUT'), /did not answer/],
  [coded('28P01'), /refuses the user or password of DATABASE_URL \(user app\)/],
  [coded('3D000'), /has no database ostinato: make it with `createdb`/],
  [
    coded('42501', 'permission denied'),
    /may not do what Ostinato needs in that database \(permission denied\)/,
  ],
  [coded('57P03', 'starting up'), /takes no connection now \(starting up\)/],
])('%s is explained', (error, sentence) => {
  const said = explainDatabaseError(error, url)
  expect(said).toMatch(sentence)
  expect(said).not.toContain('pa55word')
})

test('what the database layer says stays as it is', () => {
  const error = new DatabaseTooNewError('control', '0042_later')
  expect(explainDatabaseError(new Error('wrapped', { cause: error }), undefined)).toBe(error.message)
})

test('a full disk is the same on both', () => {
  for (const where of [url, undefined])
    expect(explainDatabaseError(coded('ENOSPC'), where)).toMatch(/because the disk is full/)
})
