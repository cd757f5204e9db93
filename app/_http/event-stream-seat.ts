// One open stream: what its reader may have, at the pace at which the reader takes it.
import type { Cursor } from '#lib/live/cursor.ts'
import { concernsRightsOf, mayReceive, type Reader } from '#lib/live/rights.ts'
import { keepaliveText, openingText } from '#lib/live/wire.ts'
import { type ErrorCode, isAppError } from '#lib/shared/errors.ts'
import type { StreamFrame, Topic } from '#lib/shared/events.ts'
import { type Delivery, frameDelivery, isSameCursor } from './event-stream-delivery.ts'
import type { Seat } from './event-stream-hub.ts'

/** A reader that is this far behind is cut: it comes back with its Last-Event-ID when it can. */
const longestQueue = { bytes: 256 * 1024, deliveries: 2000 }
const keepaliveMs = 15_000
const checkAgainMs = { atMost: 60_000, afterFailure: 5000 }
const retryMs = 1000

const encoder = new TextEncoder()
const opening = encoder.encode(openingText(retryMs))
const keepalive = encoder.encode(keepaliveText)

export interface SeatOptions {
  reader: Reader
  wants(topic: Topic): boolean
  /** Who the reader is now; throws an AppError when that is nobody here any more. */
  authorise(): Promise<Reader>
  /** The workspace goes by another slug from now on. */
  renamed(slug: string): void
  gone(): void
  now(): number
  random(): number
}

export interface OpenSeat extends Seat {
  /** Whose rights it is read with. */
  readonly boundBy: string | null
  stream: ReadableStream<Uint8Array>
  /** Called each second: keeps the connection warm, and the rights fresh. */
  tick(latest: Delivery): void
  end(last: StreamFrame | null): void
}

/** Refusals that say nothing of rights: the same question is asked again later. */
const passing: ReadonlySet<ErrorCode> = new Set(['unavailable', 'too-many-requests'])

export function openSeat(options: SeatOptions): OpenSeat {
  const { wants, authorise, now } = options
  let { reader } = options
  let controller: ReadableStreamDefaultController<Uint8Array> | null = null
  let holds = 0
  let waiting: Delivery[] = []
  let told: Cursor | null = null
  let wroteAt = now()
  let isChecking = false
  let isAskedAgain = false
  let checkAt = nextCheck()
  let tellDrained: (() => void) | null = null

  // A second at the edge is left for the tick, and checks are spread so that a thousand do not come at once.
  function nextCheck(): number {
    return now() + checkAgainMs.atMost * (0.75 + 0.2 * options.random())
  }

  const stream = new ReadableStream<Uint8Array>(
    {
      start(given) {
        controller = given
        given.enqueue(opening)
      },
      pull: () => tellDrained?.(),
      cancel: leave,
    },
    new ByteLengthQueuingStrategy({ highWaterMark: 0 }),
  )

  function leave(): void {
    if (!controller) return
    controller = null
    waiting = []
    tellDrained?.()
    options.gone()
  }

  function cut(): void {
    // Not `close`: that would keep what is queued until the slow reader took it.
    controller?.error(new DOMException('The reader is too slow.', 'AbortError'))
    leave()
  }

  function end(last: StreamFrame | null): void {
    if (!controller) return
    if (last) write(frameDelivery(last, null).bytes())
    controller?.close()
    leave()
  }

  function write(bytes: Uint8Array): void {
    if (!controller) return
    controller.enqueue(bytes)
    wroteAt = now()
    if ((controller.desiredSize ?? 0) < -longestQueue.bytes) cut()
  }

  function pass(delivery: Delivery): void {
    const { row, topic, cursor } = delivery
    if ((!topic || wants(topic)) && (!row || mayReceive(row, reader))) {
      write(delivery.bytes())
      told = cursor ?? told
    }
    if (row?.frame?.kind === 'workspace.updated' && mayReceive(row, reader)) options.renamed(row.frame.slug)
    if (row && concernsRightsOf(row, reader)) check()
  }

  function release(): void {
    holds -= 1
    while (holds === 0) {
      const next = waiting.shift()
      if (!next) return
      pass(next)
    }
  }

  async function check(): Promise<void> {
    isAskedAgain = isChecking
    if (isChecking) return
    isChecking = true
    checkAt = nextCheck()
    holds += 1
    try {
      const present = await authorise()
      // the address may have passed to another workspace meanwhile
      if (present.workspaceId !== reader.workspaceId) end({ kind: 'access-lost' })
      else reader = present
    } catch (error) {
      if (isAppError(error) && error.code === 'unauthenticated') end({ kind: 'signed-out' })
      else if (isAppError(error) && !passing.has(error.code)) end({ kind: 'access-lost' })
      else checkAt = now() + checkAgainMs.afterFailure
    }
    isChecking = false
    if (isAskedAgain && controller) check()
    release()
  }

  return {
    stream,
    boundBy: reader.boundBy,
    isOpen: () => controller !== null,
    deliver(delivery) {
      if (!controller) return
      if (holds === 0) return pass(delivery)
      waiting.push(delivery)
      if (waiting.length > longestQueue.deliveries) cut()
    },
    hold() {
      holds += 1
    },
    release,
    replay: pass,
    drained() {
      if (!controller) return Promise.resolve(false)
      if ((controller.desiredSize ?? 0) >= 0) return Promise.resolve(true)
      return new Promise((resolve) => {
        tellDrained = () => {
          tellDrained = null
          resolve(controller !== null)
        }
      })
    },
    tick(latest) {
      if (!controller) return
      if (now() >= checkAt) check()
      if (now() - wroteAt < keepaliveMs) return
      const isNews = latest.cursor && !(told && isSameCursor(told, latest.cursor))
      if (holds === 0 && isNews) pass(latest)
      else write(keepalive)
    },
    end,
  }
}
