import { expect, test } from 'vitest'
import { DatabaseTooNewError, MigrationChangedError } from '../errors.ts'
import { pendingMigrations } from './pending-migrations.ts'

const migration = (name: string) => ({ name, sql: `-- ${name}`, checksum: `sum of ${name}` })
const known = ['0001-a', '0002-b', '0003-c'].map(migration)

test('what was not applied is pending, in order', () => {
  expect(pendingMigrations('control', known, [])).toEqual(known)
  expect(pendingMigrations('control', known, known.slice(0, 1))).toEqual(known.slice(1))
  expect(pendingMigrations('control', known, known)).toEqual([])
})

test('a migration of a newer version is refused by name', () => {
  const applied = [...known, migration('0004-d')]
  expect(() => pendingMigrations('control', known, applied)).toThrow(DatabaseTooNewError)
  expect(() => pendingMigrations('control', known, applied)).toThrow('0004-d')
})

test('a migration that was changed after it was applied is refused', () => {
  const applied = [{ name: '0001-a', checksum: 'another' }]
  expect(() => pendingMigrations('control', known, applied)).toThrow(MigrationChangedError)
})
