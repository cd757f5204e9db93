import type { Position } from '#lib/live/cursor.ts'
import type { LogPage, LogRow } from '#lib/live/log.ts'

/** A log of events in memory, with what can happen to a real one. */
export class FakeLog {
  readonly name: string
  epoch = 1
  sequence = 0
  rows: LogRow[] = []

  constructor(name: string) {
    this.name = name
  }

  append(count = 1): void {
    for (let added = 0; added < count; added++) {
      this.sequence += 1
      const position = { epoch: this.epoch, sequence: this.sequence }
      const frame = { kind: 'counter.changed', name: this.name, value: this.sequence } as const
      this.rows.push({ position, scope: 'workspace', topic: 'counters', frame })
    }
  }

  /** A backup takes the place of what is there. */
  restore(): void {
    this.sequence = Math.floor(this.sequence / 2)
    this.rows = this.rows.filter(({ position }) => position.sequence <= this.sequence)
    this.epoch += 1
  }

  retain(count: number): void {
    this.rows = this.rows.slice(-count)
  }

  head(): Position {
    return { epoch: this.epoch, sequence: this.sequence }
  }

  newest(limit: number): LogPage {
    return { head: this.head(), rows: this.#after(this.sequence - limit).slice(0, limit) }
  }

  after(position: Position, limit: number): LogPage {
    const rows = position.epoch === this.epoch ? this.#after(position.sequence).slice(0, limit) : []
    return { head: this.head(), rows }
  }

  #after(sequence: number): LogRow[] {
    return this.rows.filter(({ position }) => position.epoch === this.epoch && position.sequence > sequence)
  }
}
