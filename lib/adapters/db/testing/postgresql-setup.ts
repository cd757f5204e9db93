import type { TestProject } from 'vitest/node'
import { type Cluster, startCluster } from './postgresql-cluster.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** null: the tests were told to do without PostgreSQL. */
    postgresqlUrl: string | null
  }
}

/** One server for the whole run: the one in TEST_DATABASE_URL, or a private one. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { TEST_DATABASE_URL, SKIP_POSTGRES } = process.env
  let cluster: Cluster | undefined
  if (!TEST_DATABASE_URL && SKIP_POSTGRES !== '1') {
    cluster = await startCluster()
    if (!cluster) {
      throw new Error(
        'The tests need PostgreSQL and found none: install the package postgresql, name a server in ' +
          'TEST_DATABASE_URL, or set SKIP_POSTGRES=1 to leave half of the database tests out.',
      )
    }
  }
  project.provide('postgresqlUrl', TEST_DATABASE_URL ?? cluster?.url ?? null)
  return async () => cluster?.stop()
}
