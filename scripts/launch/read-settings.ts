import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Env, parseEnv } from '#lib/shared/env.ts'
import { isWhole, type Mode } from './modes.ts'
import { Problem } from './problem.ts'

const sharedNames = ['REDIS_URL', 'DATABASE_URL', 'MASTER_KEY'] as const
const developmentFolder = 'data/dev'

/** The environment first, then `.env`. A wrong or missing setting ends the start with one sentence. */
export function readSettings(mode: Mode, root: string): Env {
  const file = resolve(root, '.env')
  if (existsSync(file)) loadFile(file)
  return settingsFrom(process.env, { mode, root })
}

export function settingsFrom(
  source: Record<string, string | undefined>,
  { mode, root }: { mode: Mode; root: string },
): Env {
  // Developing must never touch the data of an installation that lives in the same folder.
  const folder = source.DATA_DIR || (mode === 'dev' ? developmentFolder : 'data')
  const parsed = parseEnv({ ...source, DATA_DIR: resolve(root, folder) })
  if (!parsed.ok) {
    const parts = parsed.problems.map(({ variable, accepted }) => `${variable} must be ${accepted}`)
    throw new Problem(`Wrong settings: ${parts.join('; ')}. Correct them in the environment or in .env.`)
  }
  requireSharedParts(parsed.env, mode)
  return parsed.env
}

function requireSharedParts(env: Env, mode: Mode): void {
  if (isWhole(mode)) return
  const missing = sharedNames.filter((name) => env[name] === undefined)
  if (missing.length === 0) return
  const verb = missing.length === 1 ? 'is' : 'are'
  throw new Problem(
    `${listOf(missing)} ${verb} not set, and \`npm run start:${mode}\` runs one part of an installation whose other ` +
      `parts must find the same Redis, PostgreSQL and key: set all three to the same on each machine, ` +
      'or run everything here with `npm start`.',
  )
}

const listOf = (names: readonly string[]) => new Intl.ListFormat('en').format(names)

function loadFile(file: string): void {
  try {
    process.loadEnvFile(file)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Problem(`The file .env cannot be read (${reason}): correct it or remove it.`)
  }
}
