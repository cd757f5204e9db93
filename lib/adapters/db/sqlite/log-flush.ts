import { closeSync, fdatasync, openSync } from 'node:fs'

/**
 * Brings what was committed to the disk, off the event loop, once for all who committed meanwhile.
 * Together with synchronous = NORMAL this promises what FULL does: see docs/decisions/001.
 */
export class LogFlush {
  readonly #file: string
  #descriptor: number | undefined
  #running: Promise<void> | undefined
  #next: Promise<void> | undefined

  /** SQLite holds no locks on its write-ahead log, so that opening and closing it here loses none. */
  constructor(databaseFile: string) {
    this.#file = `${databaseFile}-wal`
  }

  /** Resolves when everything that was committed before this call is on the disk. */
  flush(): Promise<void> {
    if (!this.#running) return this.#start()
    // The one that is running may have begun before our commit.
    this.#next ??= this.#running.then(
      () => this.#start(),
      () => this.#start(),
    )
    return this.#next
  }

  async close(): Promise<void> {
    while (this.#running) await this.#running.catch(() => {})
    if (this.#descriptor !== undefined) closeSync(this.#descriptor)
    this.#descriptor = undefined
  }

  #start(): Promise<void> {
    this.#next = undefined
    const running = this.#sync().finally(() => {
      if (this.#running === running) this.#running = undefined
    })
    this.#running = running
    return running
  }

  #sync(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#descriptor ??= openSync(this.#file, 'r')
      fdatasync(this.#descriptor, (error) => (error ? reject(error) : resolve()))
    })
  }
}
