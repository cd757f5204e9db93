import type { CliCommand } from './cli-command.ts'

/** Opens the way to databases and Redis for those commands that need them; the others start without. */
export function withStores(run: CliCommand['run']): CliCommand['run'] {
  return async (given) => {
    const { loadSettings } = await import('./load-settings.ts')
    loadSettings()
    try {
      return await run(given)
    } finally {
      const { closeDatabases } = await import('#lib/adapters/db/open.ts')
      const { closeRedis } = await import('#lib/adapters/redis/connection.ts')
      await closeDatabases()
      await closeRedis()
    }
  }
}
