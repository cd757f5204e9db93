import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { WorkspaceDatabase } from '../database.ts'
import { DatabaseRightsError, DatabaseUnreachableError } from '../errors.ts'
import { openDatabases } from '../open.ts'
import {
  type Installation,
  makeInstallation,
  newId,
  now,
  removeInstallation,
} from '../testing/each-provider.ts'
import { controlPlace, workspacePlace } from './place.ts'

describe.skipIf(inject('postgresqlUrl') === null)('on PostgreSQL', () => {
  let installation: Installation
  let url: string
  beforeAll(async () => {
    installation = await makeInstallation('postgresql')
    url = installation.settings.databaseUrl ?? ''
    await installation.databases.control.read((client) => client.person.count())
  })
  afterAll(() => removeInstallation(installation))

  async function asLogin<T extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<T[]> {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    try {
      return (await client.query<T>(sql, values)).rows
    } finally {
      await client.end()
    }
  }

  test('a workspace can read neither another nor the control database, and not rewrite its audit log', async () => {
    const [mine, other] = [newId(), newId()]
    const db = await installation.workspace(mine)
    await installation.databases.provisionWorkspace(other)
    const refused = (query: (db: WorkspaceDatabase) => Promise<unknown>) =>
      expect(query(db)).rejects.toThrow('permission denied')
    const { schema } = workspacePlace(other)
    const tables = [`"${schema}"."Counter"`, `"${controlPlace.schema}"."Person"`]
    for (const table of tables) {
      const sql = Object.assign([`SELECT * FROM ${table}`], { raw: [`SELECT * FROM ${table}`] })
      await refused((own) => own.transact({ now }, (tx) => tx.$queryRaw(sql)))
      await refused((own) => own.read((client) => client.$queryRaw(sql)))
    }
    await refused((own) => own.transact({ now }, (tx) => tx.auditEntry.deleteMany()))
    await refused((own) =>
      own.transact({ now }, (tx) => tx.auditEntry.updateMany({ data: { summary: 'x' } })),
    )
    await refused((own) => own.transact({ now }, (tx) => tx.$executeRaw`CREATE TABLE "Mine" ("id" TEXT)`))
  })

  test('many workspaces share few connections', async () => {
    const ids = Array.from({ length: 40 }, newId)
    await Promise.all(ids.map((id) => installation.databases.provisionWorkspace(id)))
    await Promise.all(
      ids.map((id) =>
        installation.databases.workspace(id).transact({ now }, async (_tx, unit) => unit.count('inbox', 1)),
      ),
    )
    const [row] = await asLogin<{ count: string }>(
      `SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'ostinato'`,
    )
    expect(Number(row?.count)).toBeLessThanOrEqual(10)
  })

  test('a connection that is lost in the middle of a transaction takes all of it back, and the next one works', async () => {
    const db = await installation.workspace()
    const lost = db.transact({ now }, async (tx) => {
      await tx.counter.create({ data: { name: 'half', value: 1n } })
      const [row] = await tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS "pid"`
      await asLogin('SELECT pg_terminate_backend($1)', [row?.pid])
      await tx.counter.create({ data: { name: 'other half', value: 1n } })
    })
    await expect(lost).rejects.toThrow()
    expect(await db.read((client) => client.counter.count({ where: { name: { contains: 'half' } } }))).toBe(0)
    await db.transact({ now }, (tx) => tx.counter.create({ data: { name: 'whole', value: 1n } }))
  })

  test('connections that the server closed while idle are replaced without an error', async () => {
    const db = await installation.workspace()
    await db.read((client) => client.counter.count())
    await asLogin(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'ostinato'`,
    )
    await expect.poll(() => db.read((client) => client.counter.count()).catch(() => null)).toBe(3)
  })

  test('a role that was lost with the cluster is made again', async () => {
    const id = newId()
    await installation.databases.provisionWorkspace(id)
    const { role } = workspacePlace(id)
    await asLogin(`DROP OWNED BY "${role}"; DROP ROLE "${role}"`)
    const db = installation.another().workspace(id)
    expect(await db.read((client) => client.counter.count())).toBe(3)
  })

  test('a server that cannot be reached is said in one sentence', async () => {
    const away = openDatabases({
      ...installation.settings,
      databaseUrl: 'postgresql://ada@127.0.0.1:1/ostinato',
    })
    await expect(away.control.read((client) => client.person.count())).rejects.toThrow(
      DatabaseUnreachableError,
    )
    await away.close()
  })

  // A server that somebody brought may ask the new user for a password.
  test.skipIf(process.env.TEST_DATABASE_URL)('so is a user without the rights that we need', async () => {
    await asLogin(`DO $$ BEGIN CREATE ROLE powerless LOGIN; EXCEPTION WHEN duplicate_object THEN END $$`)
    const powerless = openDatabases({
      ...installation.settings,
      databaseUrl: url.replace('ostinato@', 'powerless@'),
    })
    await expect(powerless.provisionWorkspace(newId())).rejects.toThrow(DatabaseRightsError)
    await powerless.close()
  })
})
