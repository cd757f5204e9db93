import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const programs = ['redis-server', 'valkey-server']
// Debian keeps servers where a user's PATH may not look.
const besides = ['/usr/bin', '/usr/local/bin', '/usr/sbin', '/opt/homebrew/bin']

export function findProgram(names: readonly string[], path = process.env.PATH ?? ''): string | undefined {
  for (const name of names) {
    for (const folder of path.split(delimiter)) {
      if (folder !== '' && isProgram(join(folder, name))) return join(folder, name)
    }
  }
  return undefined
}

export const findRedis = (): string | undefined =>
  findProgram(programs, [process.env.PATH ?? '', ...besides].join(delimiter))

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
