import type { Databases } from './databases.ts'

interface ProcessState {
  databases: Databases | undefined
}

const key = Symbol.for('ostinato.database')

/** Kept on globalThis: a bundler may load this module several times, and there must be one of each in a process. */
export function processState(): ProcessState {
  const holder: typeof globalThis & { [key]?: ProcessState } = globalThis
  holder[key] ??= { databases: undefined }
  return holder[key]
}
