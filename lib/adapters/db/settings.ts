import { resolve } from 'node:path'
import type { Env } from '#lib/shared/env.ts'

/** Where the databases are and how patient we are with them. */
export interface DatabaseSettings {
  dataDir: string
  databaseUrl: string | undefined
  /** The repository's root: the folder that holds prisma/migrations. */
  root: string
  /** Workspaces that are kept open at once, in this process. */
  openWorkspaces: number
  /** How long one waits for a turn before being told that the database is busy. */
  waitMs: number
  /** After this a transaction that has not ended is rolled back. */
  transactionMs: number
}

export function databaseSettings(
  env: Pick<Env, 'DATA_DIR' | 'DATABASE_URL'>,
  changes: Partial<DatabaseSettings> = {},
): DatabaseSettings {
  return {
    dataDir: resolve(env.DATA_DIR),
    databaseUrl: env.DATABASE_URL,
    root: process.cwd(),
    openWorkspaces: 48,
    waitMs: 10_000,
    transactionMs: 15_000,
    ...changes,
  }
}
