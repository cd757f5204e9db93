import { chmodSync, existsSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { holdLock, type Lock } from './hold-lock.ts'
import { judgeSpace } from './judge-space.ts'
import { Problem, problemWithFiles } from './problem.ts'

export interface DataFolder {
  lock: Lock
  warning: string | undefined
}

/** Makes the folder of everything that must survive, and holds it: two installations on one would destroy it. */
export function openDataFolder(folder: string): DataFolder {
  try {
    const { warning } = usableFolder(folder)
    const locked = holdLock(folder, 'ostinato')
    if (!locked.ok) {
      throw new Problem(
        `Ostinato already runs on the data folder ${folder} (process ${locked.holder}): ` +
          'stop that one first, or choose another folder with DATA_DIR and another PORT.',
      )
    }
    return { lock: locked.lock, warning }
  } catch (error) {
    throw problemWithFiles(error, `The data folder ${folder} cannot be used`) ?? error
  }
}

/** For a machine that shares its folder with others: the same care, without holding it. */
export function usableFolder(folder: string): { warning: string | undefined } {
  try {
    if (!existsSync(folder)) {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      chmodSync(folder, 0o700)
    }
    const { bavail, bsize } = statfsSync(folder)
    const space = judgeSpace(bavail * bsize)
    if (!space.ok) throw new Problem(`The data folder ${folder} cannot be used: ${space.sentence}`)
    const probe = join(folder, `.writable-${process.pid}`)
    writeFileSync(probe, 'x')
    rmSync(probe)
    return { warning: space.warning }
  } catch (error) {
    throw problemWithFiles(error, `The data folder ${folder} cannot be used`) ?? error
  }
}
