// new-migration NAME   writes the SQL from the newest snapshot of the models to the models as they are now
// new-migration --check   fails when the models have changes that no migration holds
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sqlBetween } from '../prisma/migration-sql.ts'
import { type DatabaseKind, databases, providers, readModels } from '../prisma/schema-text.ts'

const root = join(import.meta.dirname, '..')
const folderOf = (database: DatabaseKind) => join(root, 'prisma', 'migrations', database)
const snapshotOf = (database: DatabaseKind) => join(folderOf(database), 'snapshot.prisma')

function snapshot(database: DatabaseKind): string | null {
  return existsSync(snapshotOf(database)) ? readFileSync(snapshotOf(database), 'utf8') : null
}

async function pending(database: DatabaseKind) {
  const models = readModels(root, database)
  const scripts = await Promise.all(
    providers.map(async (provider) => ({
      provider,
      sql: await sqlBetween(provider, snapshot(database), models),
    })),
  )
  return { database, models, scripts, isEmpty: scripts.every(({ sql }) => !/^[^-\s]/m.test(sql)) }
}

function nextNumber(database: DatabaseKind): string {
  const folder = join(folderOf(database), providers[0])
  const written = existsSync(folder) ? readdirSync(folder).map((file) => Number.parseInt(file, 10)) : []
  return String(Math.max(0, ...written) + 1).padStart(4, '0')
}

function write({ database, models, scripts }: Awaited<ReturnType<typeof pending>>, name: string): void {
  const file = `${nextNumber(database)}-${name}.sql`
  for (const { provider, sql } of scripts) {
    mkdirSync(join(folderOf(database), provider), { recursive: true })
    writeFileSync(join(folderOf(database), provider, file), sql)
  }
  writeFileSync(snapshotOf(database), models)
  console.log(`${database}: ${file}`)
}

const [argument = ''] = process.argv.slice(2)
const changed = (await Promise.all(databases.map(pending))).filter(({ isEmpty }) => !isEmpty)

if (argument === '--check') {
  for (const { database } of changed) {
    console.error(
      `prisma/${database}.prisma has changes that no migration holds. Write one: npm run migration -- a-name`,
    )
  }
  process.exitCode = changed.length > 0 ? 1 : 0
} else if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(argument)) {
  console.error('Name the migration in lower-case words joined by hyphens: npm run migration -- add-drafts')
  process.exitCode = 1
} else if (changed.length === 0) {
  console.log('The models are as the newest migration left them: nothing to write.')
} else {
  for (const change of changed) write(change, argument)
}
