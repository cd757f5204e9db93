import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, inject } from 'vitest'
import type { Databases } from '../databases.ts'
import { openDatabases } from '../open.ts'
import { type DatabaseSettings, databaseSettings } from '../settings.ts'
import { run } from './postgresql-cluster.ts'

/** A fresh installation: its own data folder and, on PostgreSQL, its own database. */
export class Installation {
  readonly settings: DatabaseSettings
  readonly databases: Databases
  readonly #others: Databases[] = []

  constructor(settings: DatabaseSettings) {
    this.settings = settings
    this.databases = openDatabases(settings)
  }

  /** As another process would see it. */
  another(changes: Partial<DatabaseSettings> = {}): Databases {
    const other = openDatabases({ ...this.settings, ...changes })
    this.#others.push(other)
    return other
  }

  async workspace(id = newId()) {
    await this.databases.provisionWorkspace(id)
    return this.databases.workspace(id)
  }

  async close(): Promise<void> {
    await Promise.all([this.databases, ...this.#others].map((databases) => databases.close()))
  }
}

export const newId = (): string => randomUUID()
export const now = new Date('2026-03-01T09:00:00.000Z')

export async function makeInstallation(
  provider: 'sqlite' | 'postgresql',
  changes: Partial<DatabaseSettings> = {},
): Promise<Installation> {
  const dataDir = mkdtempSync(join(tmpdir(), 'ostinato-data-'))
  const databaseUrl = provider === 'sqlite' ? undefined : await makeDatabase()
  return new Installation(databaseSettings({ DATA_DIR: dataDir, DATABASE_URL: databaseUrl }, changes))
}

export async function removeInstallation(installation: Installation): Promise<void> {
  await installation.close()
  const { dataDir, databaseUrl } = installation.settings
  rmSync(dataDir, { recursive: true, force: true })
  if (!databaseUrl) return
  const name = new URL(databaseUrl).pathname.slice(1)
  await run(serverUrl(), `DROP DATABASE "${name}" WITH (FORCE)`)
}

function serverUrl(): string {
  const url = inject('postgresqlUrl')
  if (url === null) throw new Error('These tests were told to do without PostgreSQL.')
  return url
}

async function makeDatabase(): Promise<string> {
  const name = `ostinato_test_${randomUUID().replaceAll('-', '')}`
  await run(serverUrl(), `CREATE DATABASE "${name}"`)
  const url = new URL(serverUrl())
  url.pathname = name
  return url.href
}

/** The contract: what holds on one provider holds on the other. */
export function describeEachProvider(
  title: string,
  tests: (installation: () => Installation, provider: 'sqlite' | 'postgresql') => void,
  changes: Partial<DatabaseSettings> = {},
): void {
  for (const provider of ['sqlite', 'postgresql'] as const) {
    describe.skipIf(provider === 'postgresql' && inject('postgresqlUrl') === null)(
      `${title} (${provider})`,
      () => {
        let installation: Installation
        beforeAll(async () => {
          installation = await makeInstallation(provider, changes)
        })
        afterAll(() => removeInstallation(installation))
        tests(() => installation, provider)
      },
    )
  }
}
