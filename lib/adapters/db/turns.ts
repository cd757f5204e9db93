import { DatabaseBusyError } from './errors.ts'

export type Done = () => void

/** First come, first served, one at a time; who waits too long is told so. */
export class Turns {
  #taken = false
  readonly #waiting: (() => void)[] = []

  async take(waitMs: number): Promise<Done> {
    if (this.#taken) await this.#wait(waitMs)
    this.#taken = true
    let isDone = false
    return () => {
      if (isDone) return
      isDone = true
      const next = this.#waiting.shift()
      // Handed over without a gap, so that nobody who comes now overtakes who waited.
      if (next) next()
      else this.#taken = false
    }
  }

  #wait(waitMs: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const enter = () => {
        clearTimeout(timer)
        resolve()
      }
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(enter), 1)
        reject(new DatabaseBusyError(waitMs))
      }, waitMs)
      this.#waiting.push(enter)
    })
  }
}
