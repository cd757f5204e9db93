import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { readMigrations } from '#lib/adapters/db/migrations/migration-files.ts'
import { sqlBetween } from './migration-sql.ts'
import { databases, providers, readModels } from './schema-text.ts'

const root = join(import.meta.dirname, '..')
const changes = (sql: string) => sql.split('\n').filter((line) => line !== '' && !line.startsWith('--'))

describe.each(databases)('the migrations of the %s database', (database) => {
  test.each(providers)('hold everything that the models say (%s)', async (provider) => {
    const snapshot = readFileSync(join(root, 'prisma', 'migrations', database, 'snapshot.prisma'), 'utf8')
    const missing = await sqlBetween(provider, snapshot, readModels(root, database))
    expect(changes(missing), 'write one: npm run migration -- a-name').toEqual([])
  })

  test('have the same names for both providers, so that a backup of one restores into the other', () => {
    const [sqlite, postgresql] = providers.map((provider) => readMigrations(root, { database, provider }))
    expect(sqlite?.map(({ name }) => name)).toEqual(postgresql?.map(({ name }) => name))
  })

  test('run on an empty SQLite', () => {
    const sqlite = new DatabaseSync(':memory:')
    for (const { sql } of readMigrations(root, { database, provider: 'sqlite' })) sqlite.exec(sql)
    sqlite.close()
  })
})

test('a new column becomes SQL for both providers', async () => {
  const models = 'model Thing {\n  id String @id\n}\n'
  for (const provider of providers) {
    const sql = await sqlBetween(provider, models, models.replace('@id', '@id\n  seenAt DateTime?'))
    expect(sql).toMatch(/ALTER TABLE "Thing" ADD COLUMN\s+"seenAt"/)
    expect(changes(await sqlBetween(provider, models, models))).toEqual([])
  }
})
