import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** The same settings as the product that runs here: the file .env, then what the environment says. */
export function loadSettings(): void {
  const path = join(import.meta.dirname, '..', '..', '.env')
  if (existsSync(path)) process.loadEnvFile(path)
}
