import { delimiter, join } from 'node:path'
import type { Env } from '#lib/shared/env.ts'

export interface Environment {
  root: string
  settings: Env
  isDevelopment: boolean
}

/** What every process of ours finds in its environment, whatever the launcher found in its own. */
export function childEnvironment({ root, settings, isDevelopment }: Environment): NodeJS.ProcessEnv {
  return {
    ...process.env,
    // Whoever starts `node` gets the one that runs us.
    PATH: [join(root, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter),
    NODE_ENV: isDevelopment ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    OSTINATO_LAUNCHER_PID: String(process.pid),
    PORT: String(settings.PORT),
    HOST: settings.HOST,
    PUBLIC_URL: settings.PUBLIC_URL,
    DATA_DIR: settings.DATA_DIR,
    ...(settings.REDIS_URL === undefined ? {} : { REDIS_URL: settings.REDIS_URL }),
  }
}
