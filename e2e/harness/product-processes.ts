import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

export type Part = 'launcher' | 'web' | 'worker' | 'redis'

export interface ProductProcess {
  pid: number
  part: Part | 'other'
}

const signs: readonly (readonly [Part, RegExp])[] = [
  ['redis', /redis-server|valkey-server/],
  ['launcher', /scripts\/(start\.mjs|launch\/)/],
  ['worker', /worker\/index\.ts/],
  ['web', /next/],
]

function readOf(pid: number, file: 'cmdline' | 'environ' | 'stat'): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    // It ended meanwhile, or is another user's.
    return ''
  }
}

function folderOf(pid: number): string {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return ''
  }
}

const isZombie = (pid: number) => /\) Z /.test(readOf(pid, 'stat'))

function partOf(commandLine: string): ProductProcess['part'] {
  return signs.find(([, sign]) => sign.test(commandLine))?.[0] ?? 'other'
}

/** What runs for the product on this data folder, also when whoever started it is gone. Linux only. */
export function productProcesses(dataDir: string): ProductProcess[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && pid !== process.pid && !isZombie(pid))
    .flatMap((pid): ProductProcess[] => {
      const commandLine = readOf(pid, 'cmdline').replaceAll('\0', ' ')
      const environment = readOf(pid, 'environ').split('\0')
      const isOurs = environment.includes(`DATA_DIR=${dataDir}`) || folderOf(pid).startsWith(dataDir)
      return isOurs ? [{ pid, part: partOf(commandLine) }] : []
    })
}
