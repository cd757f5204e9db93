// All open event streams of this process.
import { log } from '#lib/adapters/log/log.ts'
import { isDraining, onDrain } from '#lib/adapters/process/draining.ts'
import { listen } from '#lib/adapters/redis/signals.ts'
import type { Cursor } from '#lib/live/cursor.ts'
import { latestHealth, onHealth } from '#lib/live/ephemeral.ts'
import { channelOf, type LogId } from '#lib/live/log.ts'
import { readAfter, readNewest } from '#lib/live/queries.ts'
import type { Reader } from '#lib/live/rights.ts'
import { AppError } from '#lib/shared/errors.ts'
import { type Delivery, frameDelivery, positionDelivery } from './event-stream-delivery.ts'
import { type Hub, openHub } from './event-stream-hub.ts'
import { type OpenSeat, openSeat, type SeatOptions } from './event-stream-seat.ts'
import { shareWhileUsed } from './event-stream-sharing.ts'
import { openTail, type Tail } from './event-stream-tail.ts'

interface State {
  seats: Map<OpenSeat, Hub>
  ticking: ReturnType<typeof setInterval> | undefined
}

// On globalThis: Next may load this file once for the route and once more for instrumentation.ts.
declare global {
  var ostinatoEventStreams: State | undefined
}
globalThis.ostinatoEventStreams ??= { seats: new Map(), ticking: undefined }
const state = globalThis.ostinatoEventStreams

const control = 'control'
const logOf = (key: string): LogId =>
  key === control ? { log: 'control' } : { log: 'workspace', workspaceId: key }

const takeTail = shareWhileUsed<Tail>(
  (key) => {
    const id = logOf(key)
    return openTail({
      newest: (limit) => readNewest(id, limit),
      after: (position, limit) => readAfter(id, position, limit),
      listen: (listener) => listen(channelOf(id), listener),
      schedule(run, delayMs) {
        const timer = setTimeout(run, delayMs).unref()
        return () => clearTimeout(timer)
      },
    })
  },
  (tail) => tail.close(),
)

const takeHub = shareWhileUsed<Hub & { releaseTails(): void }>(
  async (workspaceId) => {
    const first = await takeTail(control)
    try {
      const second = await takeTail(workspaceId)
      const releaseTails = () => {
        first.release()
        second.release()
      }
      return { ...openHub({ control: first.value, workspace: second.value }), releaseTails }
    } catch (error) {
      first.release()
      throw error
    }
  },
  (hub) => {
    hub.close()
    hub.releaseTails()
  },
)

onHealth((frame) => {
  const delivery = frameDelivery(frame, null, 'health')
  for (const hub of new Set(state.seats.values())) hub.broadcast(delivery)
})
onDrain(endEventStreams)

export interface StreamRequest extends Omit<SeatOptions, 'gone' | 'now' | 'random'> {
  asked: Cursor | null
  signal: AbortSignal
}

/** A stream that is seated among the others and stands up by itself. Null while the process is stopping. */
export async function openEventStream(request: StreamRequest): Promise<ReadableStream<Uint8Array> | null> {
  refuseTooMany(request.reader)
  const { value: hub, release } = await takeHub(request.reader.workspaceId)
  if (isDraining() || request.signal.aborted) {
    release()
    return null
  }
  const seat = openSeat({
    ...request,
    now: Date.now,
    random: Math.random,
    gone() {
      state.seats.delete(seat)
      hub.leave(seat)
      release()
      if (state.seats.size === 0) stopTicking()
    },
  })
  state.seats.set(seat, hub)
  state.ticking ??= setInterval(tick, 1000).unref()
  request.signal.addEventListener('abort', () => seat.end(null), { once: true })
  const health = latestHealth()
  if (health) seat.deliver(frameDelivery(health, null, 'health'))
  hub.join(seat, request.asked).catch((error: unknown) => {
    // The reader comes back with the same Last-Event-ID, perhaps to a database that answers.
    log.warn({ err: error }, 'An event stream could not be brought up to date.')
    seat.end(null)
  })
  return seat.stream
}

// a browser needs one for each workspace, whatever the number of its tabs
const mostOfOne = 100

/** No single person or key keeps a server's memory with streams. */
function refuseTooMany({ boundBy }: Reader): void {
  const count = [...state.seats.keys()].filter((seat) => seat.boundBy === boundBy).length
  if (count < mostOfOne) return
  throw new AppError(
    'too-many-requests',
    `There are ${mostOfOne} event streams of yours already. Close some.`,
    {
      retryAfterMs: 10_000,
    },
  )
}

function tick(): void {
  const latest = new Map<Hub, Delivery>()
  for (const [seat, hub] of state.seats) {
    const delivery = latest.get(hub) ?? positionDelivery(hub.position())
    latest.set(hub, delivery)
    seat.tick(delivery)
  }
}

function stopTicking(): void {
  clearInterval(state.ticking)
  state.ticking = undefined
}

/** On SIGTERM: a server with open streams does not close. Each reader comes back by itself, elsewhere or later. */
export function endEventStreams(): void {
  for (const seat of [...state.seats.keys()]) seat.end(null)
}

export const openStreamCount = (): number => state.seats.size
