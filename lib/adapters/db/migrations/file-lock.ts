import { DatabaseSync } from 'node:sqlite'
import { patiently } from '../sqlite/patience.ts'

/**
 * One process at a time, by the lock of an empty SQLite file: unlike a file that merely exists, it is gone with
 * the process that held it, however that ended.
 */
export async function withFileLock<T>(file: string, waitMs: number, work: () => Promise<T>): Promise<T> {
  const lock = await patiently(() => {
    const database = new DatabaseSync(file)
    try {
      database.exec('BEGIN EXCLUSIVE')
      return database
    } catch (error) {
      database.close()
      throw error
    }
  }, waitMs)
  try {
    return await work()
  } finally {
    lock.close()
  }
}
