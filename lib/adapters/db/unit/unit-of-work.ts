import type { Frame } from '#lib/shared/events.ts'
import type { AnyTransaction } from '../clients.ts'
import { type AuditRecord, appendAudit, type PlacedRecord } from './append-audit.ts'
import { appendEvents, type PlacedFrame } from './append-events.ts'
import { addToCounter, reservedCounters } from './counters.ts'

/** What a transaction leaves beside its rows. Collected while it works, written at its very end. */
export interface ControlUnit {
  audit(record: AuditRecord, scope: string): void
  /** Adds to a counter that the interface shows, and tells it to whoever looks. */
  count(name: string, by: number, scope: string): void
  emit(frame: Frame, scope: string): void
}

export interface WorkspaceUnit {
  audit(record: AuditRecord): void
  count(name: string, by: number): void
  emit(frame: Frame): void
}

/** The only scope that a workspace's own database knows. */
export const workspaceScope = 'workspace'

type Count = { name: string; scope: string; by: number }

export class UnitOfWork implements ControlUnit {
  readonly #records: PlacedRecord[] = []
  readonly #frames: PlacedFrame[] = []
  readonly #counts = new Map<string, Count>()
  readonly #now: Date

  constructor(now: Date) {
    this.#now = now
  }

  audit(record: AuditRecord, scope: string): void {
    this.#records.push({ ...record, scope, at: this.#now })
  }

  count(name: string, by: number, scope: string): void {
    if (reservedCounters.includes(name)) throw new Error(`The counter ${name} is not for counting.`)
    const key = counterKey(name, scope)
    const known = this.#counts.get(key)
    this.#counts.set(key, { name, scope, by: (known?.by ?? 0) + by })
  }

  emit(frame: Frame, scope: string): void {
    this.#frames.push({ frame, scope })
  }

  /** Always in this order, counters in the order of their names, so that no two transactions block each other. */
  async write(tx: AnyTransaction): Promise<string[]> {
    await appendAudit(tx, this.#records)
    const counted = await this.#writeCounts(tx)
    const frames = [...this.#frames, ...counted, ...this.#audited()]
    await appendEvents(tx, frames, this.#now)
    return [...new Set(frames.map(({ scope }) => scope))]
  }

  /** Whoever looks at the log hears that it grew, once however many entries there are. */
  #audited(): PlacedFrame[] {
    const scopes = new Set(this.#records.map(({ scope }) => scope))
    return [...scopes].map((scope) => ({ frame: { kind: 'audit.appended' }, scope }))
  }

  async #writeCounts(tx: AnyTransaction): Promise<PlacedFrame[]> {
    const frames: PlacedFrame[] = []
    for (const key of [...this.#counts.keys()].sort()) {
      const count = this.#counts.get(key)
      if (!count || count.by === 0) continue
      const value = await addToCounter(tx, key, count.by)
      if (value < 0n)
        throw new Error(`The counter ${key} would fall below zero: something was counted twice.`)
      frames.push({
        frame: { kind: 'counter.changed', name: count.name, value: Number(value) },
        scope: count.scope,
      })
    }
    return frames
  }
}

/** The row that holds a counter: by its name alone in a workspace's database, by name and scope in the other. */
const counterKey = (name: string, scope: string): string =>
  scope === workspaceScope ? name : `${name}:${scope}`

/** The same unit as a workspace's commands see it. */
export function workspaceUnit(unit: UnitOfWork): WorkspaceUnit {
  return {
    audit: (record) => unit.audit(record, workspaceScope),
    count: (name, by) => unit.count(name, by, workspaceScope),
    emit: (frame) => unit.emit(frame, workspaceScope),
  }
}
