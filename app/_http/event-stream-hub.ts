// Merges the two logs of one workspace into one order, and brings newcomers to the place where everyone is.
import type { Cursor, LogName, Position } from '#lib/live/cursor.ts'
import { comparePositions } from '#lib/live/cursor.ts'
import type { LogRow } from '#lib/live/log.ts'
import { follows, type Resume, resume } from '#lib/live/resume.ts'
import { type Delivery, frameDelivery, positionDelivery, rowDelivery } from './event-stream-delivery.ts'
import type { Tail } from './event-stream-tail.ts'

/** What the hub needs of an open stream. */
export interface Seat {
  isOpen(): boolean
  deliver(delivery: Delivery): void
  /** Between these two, what is delivered waits. */
  hold(): void
  release(): void
  /** Written at once, also while held: what came before the deliveries that wait. */
  replay(delivery: Delivery): void
  /** Resolves when the reader has taken what was replayed; false when it is gone. */
  drained(): Promise<boolean>
}

export interface Hub {
  position(): Cursor
  /** Seats a reader who has seen everything up to `asked`; null: who wants what comes from now on. */
  join(seat: Seat, asked: Cursor | null): Promise<void>
  leave(seat: Seat): void
  broadcast(delivery: Delivery): void
  size(): number
  close(): void
}

const logs = ['control', 'workspace'] as const

export function openHub(tails: Record<LogName, Tail>): Hub {
  const seats = new Set<Seat>()
  let position: Cursor = { control: tails.control.reached().head, workspace: tails.workspace.reached().head }

  function broadcast(delivery: Delivery): void {
    for (const seat of seats) seat.deliver(delivery)
  }

  const unfollow = logs.map((log) =>
    tails[log].follow({
      rows(rows) {
        for (const row of rows) {
          position = { ...position, [log]: row.position }
          broadcast(rowDelivery(row, position))
        }
      },
      broken() {
        position = { ...position, [log]: tails[log].reached().head }
        broadcast(frameDelivery({ kind: 'gap' }, position))
      },
    }),
  )

  const plan = (asked: Cursor, log: LogName): Resume => resume(asked[log], tails[log].reached())

  async function join(seat: Seat, asked: Cursor | null): Promise<void> {
    if (!asked) {
      seats.add(seat)
      seat.replay(positionDelivery(position))
      return
    }
    // A page may have been rendered from rows that this process has not read yet.
    const behind = logs.filter((log) => plan(asked, log).kind === 'behind')
    await Promise.all(behind.map((log) => tails[log].look()))
    if (!seat.isOpen()) return

    // From here to the first `await`, nothing moves: what is remembered now ends where the seat begins.
    const plans = { control: plan(asked, 'control'), workspace: plan(asked, 'workspace') }
    const memories = {
      control: tails.control.remembered(asked.control),
      workspace: tails.workspace.remembered(asked.workspace),
    }
    const upTo = position
    seat.hold()
    seats.add(seat)
    try {
      const whole = await replayBoth({ seat, asked, upTo, plans, memories })
      seat.replay(whole ? positionDelivery(upTo) : frameDelivery({ kind: 'gap' }, upTo))
    } finally {
      seat.release()
    }
  }

  async function replayBoth(journey: Journey): Promise<boolean> {
    const { asked, upTo, plans } = journey
    if (logs.some((log) => plans[log].kind === 'gap' || plans[log].kind === 'behind')) return false
    return (
      (await replayLog('control', journey, (at) => ({ control: at, workspace: asked.workspace }))) &&
      (await replayLog('workspace', journey, (at) => ({ control: upTo.control, workspace: at })))
    )
  }

  async function replayLog(
    log: LogName,
    journey: Journey,
    cursorAt: (at: Position) => Cursor,
  ): Promise<boolean> {
    const { seat, asked, upTo, plans, memories } = journey
    const how = plans[log]
    const tell = (rows: readonly LogRow[]) => {
      for (const row of rows) {
        if (comparePositions(row.position, upTo[log]) <= 0)
          seat.replay(rowDelivery(row, cursorAt(row.position)))
      }
    }
    if (how.kind !== 'replay') return true
    if (how.from === 'memory') {
      tell(memories[log])
      return true
    }
    let reached = asked[log]
    while (comparePositions(reached, upTo[log]) < 0) {
      const { rows } = await tails[log].replay(reached)
      const last = rows.at(-1)
      if (!last || last.position.epoch !== reached.epoch || !follows(reached, rows)) return false
      tell(rows)
      reached = last.position
      if (!(await seat.drained())) return true
    }
    return true
  }

  return {
    position: () => position,
    join,
    leave: (seat) => seats.delete(seat),
    broadcast,
    size: () => seats.size,
    close() {
      for (const stop of unfollow) stop()
    },
  }
}

interface Journey {
  seat: Seat
  asked: Cursor
  upTo: Cursor
  plans: Record<LogName, Resume>
  memories: Record<LogName, readonly LogRow[]>
}
