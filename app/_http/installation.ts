import { env } from '#lib/adapters/process/env.ts'

/** What pages say of the installation itself. */
export const publicHost = (): string => new URL(env().PUBLIC_URL).host

export const databaseKind = (): string =>
  env().DATABASE_URL ? 'PostgreSQL' : `SQLite ${process.versions.sqlite ?? ''}`.trim()
