import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { findBrowser } from '../../e2e/harness/find-browser.ts'
import { findRedis } from '../launch/redis/find-redis.ts'

const postgresqlFolder = '/usr/lib/postgresql'

const hasPostgresql = () =>
  existsSync(postgresqlFolder) &&
  readdirSync(postgresqlFolder).some((version) =>
    existsSync(join(postgresqlFolder, version, 'bin', 'initdb')),
  )

function hasBrowser(): boolean {
  try {
    return findBrowser() !== ''
  } catch {
    return false
  }
}

/** The Debian packages of what the tests need and this machine does not have. */
export function neededPackages(): string[] {
  return [
    ...(findRedis() === undefined ? ['redis-server'] : []),
    ...(hasPostgresql() || process.env.TEST_DATABASE_URL ? [] : ['postgresql']),
    ...(hasBrowser() ? [] : ['chromium']),
  ]
}
