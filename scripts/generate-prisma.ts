// Makes the four Prisma clients (two databases, two providers) in prisma/generated, when their inputs changed.
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'
import {
  type DatabaseKind,
  databases,
  type Provider,
  providers,
  readModels,
  schemaText,
} from '../prisma/schema-text.ts'

const root = join(import.meta.dirname, '..')
const generated = join(root, 'prisma', 'generated')
const stampFile = join(generated, 'inputs.sha256')
const prisma = createRequire(import.meta.url).resolve('prisma/package.json')
const pairs = databases.flatMap((database) => providers.map((provider) => ({ database, provider })))

function inputsHash(): string {
  const hash = createHash('sha256').update(readFileSync(prisma))
  for (const { database, provider } of pairs) hash.update(schemaText(readModels(root, database), provider))
  return hash.digest('hex')
}

async function generate(database: DatabaseKind, provider: Provider, target: string): Promise<void> {
  const folder = join(target, database, provider)
  const schema = join(target, `${database}-${provider}.prisma`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(schema, schemaText(readModels(root, database), provider, folder))
  const script = join(prisma, '..', 'build', 'index.js')
  await promisify(execFile)(process.execPath, [script, 'generate', '--schema', schema], {
    cwd: root,
    env: {
      ...process.env,
      // Prisma insists on downloading an engine that it does not use here, unless it is told of a file.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  })
  rmSync(schema)
}

const hash = inputsHash()
if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash) process.exit(0)

// Made beside and moved in one step, so that nobody imports half a client.
const beside = join(root, 'node_modules', '.cache', `prisma-${process.pid}`)
try {
  await Promise.all(pairs.map(({ database, provider }) => generate(database, provider, beside)))
  writeFileSync(join(beside, 'inputs.sha256'), hash)
  rmSync(generated, { recursive: true, force: true })
  renameSync(beside, generated)
} catch (error) {
  rmSync(beside, { recursive: true, force: true })
  const reason = error instanceof Error ? error.message : String(error)
  console.error(`The database clients could not be made from prisma/*.prisma. ${reason}`)
  process.exit(1)
}
