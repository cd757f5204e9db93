import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

export interface Lock {
  /** The one that held it before did not get to say goodbye. */
  previousDied: boolean
  release(): void
}
export type Locked = { ok: true; lock: Lock } | { ok: false; holder: string }

/**
 * A lock that the operating system gives back when its holder dies, however it dies: SQLite's lock on an
 * otherwise empty file. The pid beside it is only for the sentence that a second one gets to read.
 */
export function holdLock(folder: string, name: string): Locked {
  const database = new DatabaseSync(join(folder, `${name}.lock`))
  const pidFile = join(folder, `${name}.pid`)
  const holder = readPid(pidFile)
  try {
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
  } catch (error) {
    database.close()
    if (error instanceof Error && /locked/.test(error.message))
      return { ok: false, holder: holder || 'unknown' }
    throw error
  }
  writeFileSync(pidFile, String(process.pid))
  return {
    ok: true,
    lock: {
      previousDied: holder !== '',
      release() {
        writeFileSync(pidFile, '')
        database.close()
      },
    },
  }
}

function readPid(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return ''
  }
}
