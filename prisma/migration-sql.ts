import {
  bindMigrationAwareSqlAdapterFactory,
  mockMigrationAwareAdapterFactory,
} from '@prisma/driver-adapter-utils'
import { SchemaEngine } from '@prisma/schema-engine-wasm'
import { type Provider, schemaText } from './schema-text.ts'

const notNeeded = { externalTables: [], externalEnums: [] }

const schemaOf = (models: string, provider: Provider) => ({
  tag: 'schemaDatamodel' as const,
  files: [{ path: 'schema.prisma', content: schemaText(models, provider) }],
})

/** The engine asks its connection for a version before it compares two schemas; there is no connection. */
function offline(provider: Provider) {
  const factory = mockMigrationAwareAdapterFactory(provider === 'sqlite' ? 'sqlite' : 'postgres')
  const connect = async () => ({
    ...(await factory.connect()),
    queryRaw: async () => ({
      columnNames: ['schema_exists', 'version', 'numeric_version'],
      columnTypes: [5, 7, 0] as (0 | 5 | 7)[],
      rows: [[true, 'PostgreSQL 15', 150_000]],
    }),
    executeRaw: async () => 0,
    executeScript: async () => {},
    getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: false }),
    dispose: async () => {},
  })
  return bindMigrationAwareSqlAdapterFactory({ ...factory, connect, connectToShadowDb: connect })
}

/** The SQL that turns a database of the models `from` (none: an empty one) into one of the models `to`. */
export async function sqlBetween(provider: Provider, from: string | null, to: string): Promise<string> {
  const engine = await SchemaEngine.new({ datamodels: undefined }, () => {}, offline(provider))
  const { stdout } = await engine.diff({
    from: from === null ? { tag: 'empty' } : schemaOf(from, provider),
    to: schemaOf(to, provider),
    script: true,
    exitCode: null,
    filters: notNeeded,
  })
  engine.free()
  // The schema is made with the workspace, and is not called public.
  return (stdout ?? '').replace(/-- CreateSchema\nCREATE SCHEMA IF NOT EXISTS "public";\n+/, '')
}
