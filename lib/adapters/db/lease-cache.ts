import { DatabaseBusyError, DatabaseClosedError } from './errors.ts'

export interface Leased {
  close(): Promise<void>
  /** What it was opened on is not what stands there now. */
  isStale(): boolean
}

interface Entry<T> {
  opening: Promise<T>
  value?: T
  users: number
  isRetired: boolean
}

interface Options<T> {
  limit: number
  waitMs: number
  open: (key: string) => Promise<T>
}

/** Keeps a bounded number of things open. The one that was used least recently closes first, and only when idle. */
export class LeaseCache<T extends Leased> {
  readonly #options: Options<T>
  // In the order of use, oldest first.
  readonly #entries = new Map<string, Entry<T>>()
  readonly #closing = new Set<Promise<void>>()
  #waiting: (() => void)[] = []
  #users = 0
  #isClosed = false

  constructor(options: Options<T>) {
    this.#options = options
  }

  async lease<R>(key: string, use: (value: T) => Promise<R>): Promise<R> {
    const entry = await this.#take(key)
    try {
      return await use(await entry.opening)
    } finally {
      this.#release(entry)
    }
  }

  /** Closes one, after whoever uses it. */
  async evict(key: string): Promise<void> {
    const entry = this.#entries.get(key)
    if (!entry) return
    this.#retire(key, entry)
    while (entry.users > 0) await this.#change()
    await Promise.allSettled(this.#closing)
  }

  /** Closes all, after whoever uses them; from now on nobody gets any. */
  async close(): Promise<void> {
    this.#isClosed = true
    for (const [key, entry] of this.#entries) this.#retire(key, entry)
    while (this.#users > 0) await this.#change()
    await Promise.allSettled(this.#closing)
  }

  async #take(key: string): Promise<Entry<T>> {
    const until = performance.now() + this.#options.waitMs
    for (;;) {
      if (this.#isClosed) throw new DatabaseClosedError()
      const known = this.#known(key)
      if (known) return this.#use(key, known)
      if (this.#makeRoom()) {
        return this.#use(key, { opening: this.#options.open(key), users: 0, isRetired: false })
      }
      if (performance.now() > until) throw new DatabaseBusyError(this.#options.waitMs)
      await this.#change(until - performance.now())
    }
  }

  #known(key: string): Entry<T> | undefined {
    const entry = this.#entries.get(key)
    if (!entry?.value?.isStale()) return entry
    this.#retire(key, entry)
    return undefined
  }

  #use(key: string, entry: Entry<T>): Entry<T> {
    this.#entries.delete(key)
    this.#entries.set(key, entry)
    if (entry.users === 0 && entry.value === undefined) {
      entry.opening.then(
        (value) => {
          entry.value = value
        },
        () => this.#forget(key, entry),
      )
    }
    entry.users += 1
    this.#users += 1
    return entry
  }

  #release(entry: Entry<T>): void {
    entry.users -= 1
    this.#users -= 1
    if (entry.users > 0) return
    if (entry.isRetired) this.#close(entry)
    this.#changed()
  }

  #makeRoom(): boolean {
    if (this.#entries.size + this.#closing.size < this.#options.limit) return true
    for (const [key, entry] of this.#entries) {
      if (entry.users > 0) continue
      this.#retire(key, entry)
      break
    }
    return this.#entries.size + this.#closing.size < this.#options.limit
  }

  #retire(key: string, entry: Entry<T>): void {
    this.#forget(key, entry)
    if (entry.isRetired) return
    entry.isRetired = true
    if (entry.users === 0) this.#close(entry)
  }

  #forget(key: string, entry: Entry<T>): void {
    if (this.#entries.get(key) === entry) this.#entries.delete(key)
  }

  #close(entry: Entry<T>): void {
    const closing = entry.opening
      .then(
        (value) => value.close(),
        // Whoever asked for it was told.
        () => {},
      )
      .catch((error: Error) => process.emitWarning(error))
      .finally(() => {
        this.#closing.delete(closing)
        this.#changed()
      })
    this.#closing.add(closing)
  }

  #changed(): void {
    const waiting = this.#waiting
    this.#waiting = []
    for (const wake of waiting) wake()
  }

  #change(withinMs = this.#options.waitMs): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, Math.max(1, withinMs))
      this.#waiting.push(() => {
        clearTimeout(timer)
        resolve()
      })
    })
  }
}
