import { env } from '#lib/adapters/process/env.ts'

interface State {
  /** The time that tests have set; null: the machine's own. */
  set: number | null
}

// On globalThis: a bundler may load this file twice in one process.
declare global {
  var ostinatoClock: State | undefined
}
globalThis.ostinatoClock ??= { set: null }
const state = globalThis.ostinatoClock

/** What time it is for everything that is due. Only `CLOCK=shared`, which tests set, makes it another than the machine's. */
export function now(): Date {
  return new Date(state.set ?? Date.now())
}

export function setClock(instant: Date | null): void {
  if (env().CLOCK !== 'shared')
    throw new Error('The clock is the machine’s own: only CLOCK=shared may be set.')
  state.set = instant === null ? null : instant.getTime()
}
