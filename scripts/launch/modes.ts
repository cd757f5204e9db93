export const modes = ['all', 'web', 'worker', 'dev'] as const
/** `all`: one machine runs everything. `web` and `worker`: one of several that share Redis and PostgreSQL. */
export type Mode = (typeof modes)[number]

export const isMode = (text: string): text is Mode => modes.some((mode) => mode === text)
export const hasWeb = (mode: Mode): boolean => mode !== 'worker'
export const hasWorker = (mode: Mode): boolean => mode !== 'web'
/** Only these may keep their databases and a Redis of their own in the data folder. */
export const isWhole = (mode: Mode): mode is 'all' | 'dev' => mode === 'all' || mode === 'dev'
