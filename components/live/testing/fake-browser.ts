// One browser with several tabs, and the server it talks to, in memory and on fake timers.
import { type Cursor, formatCursor } from '#lib/live/cursor.ts'
import type { StreamFrame } from '#lib/shared/events.ts'
import type { Locks } from '../election.ts'
import { type SharedStream, shareStream } from '../shared-stream.ts'
import type { TabMessage } from '../tab-message.ts'

interface Waiting {
  hold: () => Promise<void>
  settle: { resolve: () => void; reject: (error: Error) => void }
}

/** The lock of a browser: one holder, a queue, and thieves. */
class FakeLock {
  #holder: Waiting | null = null
  readonly #queue: Waiting[] = []

  forTab(isAlive: () => boolean): Locks {
    return {
      request: (_, { signal, steal }, hold) =>
        new Promise<void>((resolve, reject) => {
          const waiting = { hold, settle: { resolve, reject } }
          signal?.addEventListener('abort', () => {
            const index = this.#queue.indexOf(waiting)
            if (index < 0) return
            this.#queue.splice(index, 1)
            reject(new Error('aborted'))
          })
          if (!isAlive()) return
          if (steal) {
            this.#holder?.settle.reject(new Error('stolen'))
            this.#grant(waiting)
          } else {
            this.#queue.push(waiting)
            queueMicrotask(() => this.#next())
          }
        }),
    }
  }

  /** The browser takes back what a tab held that is no more. */
  release(belongs: (hold: () => Promise<void>) => boolean): void {
    for (const waiting of this.#queue.filter(({ hold }) => belongs(hold))) {
      this.#queue.splice(this.#queue.indexOf(waiting), 1)
    }
    if (this.#holder && belongs(this.#holder.hold)) {
      this.#holder = null
      this.#next()
    }
  }

  #next(): void {
    if (this.#holder) return
    const next = this.#queue.shift()
    if (next) this.#grant(next)
  }

  #grant(waiting: Waiting): void {
    this.#holder = waiting
    waiting.hold().then(() => {
      waiting.settle.resolve()
      if (this.#holder !== waiting) return
      this.#holder = null
      this.#next()
    })
  }
}

class FakeServer {
  readonly frames: StreamFrame[] = []
  readonly #streams = new Set<{ sent: number; controller: ReadableStreamDefaultController<Uint8Array> }>()
  readonly #encoder = new TextEncoder()
  status = 200

  constructor() {
    setInterval(() => {
      for (const { controller } of this.#streams) controller.enqueue(this.#encoder.encode(':\n\n'))
    }, 15_000)
  }

  get streamCount(): number {
    return this.#streams.size
  }

  head(): Cursor {
    return { control: { epoch: 1, sequence: 0 }, workspace: { epoch: 1, sequence: this.frames.length } }
  }

  append(): void {
    this.frames.push({ kind: 'counter.changed', name: 'n', value: this.frames.length + 1 })
    for (const stream of this.#streams) this.#flush(stream)
  }

  breakStreams(): void {
    for (const { controller } of this.#streams) controller.error(new Error('broken'))
    this.#streams.clear()
  }

  /** The session of every stream is over; `status` is what the next request is answered. */
  endSessions(status: number): void {
    this.status = status
    for (const { controller } of this.#streams) {
      controller.enqueue(this.#encoder.encode('data: {"kind":"signed-out"}\n\n'))
      controller.close()
    }
    this.#streams.clear()
  }

  open(at: Cursor | null, signal: AbortSignal): Promise<Response> {
    if (this.status !== 200) return Promise.resolve(new Response('', { status: this.status }))
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        const stream = { sent: at?.workspace.sequence ?? this.frames.length, controller }
        this.#streams.add(stream)
        signal.addEventListener('abort', () => {
          if (this.#streams.delete(stream)) controller.error(new Error('aborted'))
        })
        controller.enqueue(this.#encoder.encode('retry: 1000\n\n'))
        this.#flush(stream)
      },
    })
    return Promise.resolve(new Response(body, { headers: { 'content-type': 'text/event-stream' } }))
  }

  #flush(stream: { sent: number; controller: ReadableStreamDefaultController<Uint8Array> }): void {
    while (stream.sent < this.frames.length) {
      const frame = this.frames[stream.sent]
      stream.sent += 1
      const at = { ...this.head(), workspace: { epoch: 1, sequence: stream.sent } }
      const text = `id: ${formatCursor(at)}\ndata: ${JSON.stringify(frame)}\n\n`
      stream.controller.enqueue(this.#encoder.encode(text))
    }
  }
}

/** Stands among the frames that a tab was told. */
export const gap = -1

export interface FakeTab {
  /** What it was rendered with, then what it was told. */
  from: number
  told: number[]
  ends: string[]
  isAlive: boolean
  /** Its messages neither come nor go: its main thread is stuck. */
  isStuck: boolean
  stream: SharedStream
}

export class FakeBrowser {
  readonly server = new FakeServer()
  readonly tabs: FakeTab[] = []
  readonly #lock = new FakeLock()
  readonly #ears = new Map<FakeTab, (message: TabMessage) => void>()

  openTab(): FakeTab {
    const holds = new Set<() => Promise<void>>()
    const death = new AbortController()
    const from = this.server.frames.length
    const tab: Omit<FakeTab, 'stream'> = { from, told: [], ends: [], isAlive: true, isStuck: false }
    const locks = this.#lock.forTab(() => tab.isAlive)
    const stream = shareStream(
      {
        name: 'test',
        tab: String(this.tabs.length),
        locks: {
          request(name, options, hold) {
            holds.add(hold)
            return locks.request(name, options, hold)
          },
        },
        openChannel: (onMessage) => this.#join(tab, onMessage),
        openStream: (at, signal) =>
          tab.isAlive
            ? this.server.open(at, AbortSignal.any([signal, death.signal]))
            : new Promise<Response>(() => {}),
        onFrames(frames) {
          if (!tab.isAlive) return
          for (const frame of frames) {
            if (frame.kind === 'counter.changed') tab.told.push(frame.value)
            if (frame.kind === 'gap') tab.told.push(gap)
          }
        },
        onLink() {},
        onEnd: (end) => tab.ends.push(end),
      },
      this.server.head(),
    )
    const opened = Object.assign(tab, { stream })
    this.tabs.push(opened)
    this.#crash.set(opened, () => {
      death.abort()
      this.#lock.release((hold) => holds.has(hold))
    })
    return opened
  }

  readonly #crash = new Map<FakeTab, () => void>()

  /** Ends a tab without asking it. */
  crash(tab: FakeTab): void {
    tab.isAlive = false
    for (const [key] of this.#ears) if (Object.is(key, tab)) this.#ears.delete(key)
    this.#crash.get(tab)?.()
  }

  #join(tab: Omit<FakeTab, 'stream'>, onMessage: (message: TabMessage) => void) {
    const ear = (message: TabMessage) => onMessage(message)
    const ears: Map<object, (message: TabMessage) => void> = this.#ears
    ears.set(tab, ear)
    return {
      post: (message: TabMessage) => {
        if (!tab.isAlive || tab.isStuck) return
        for (const [other, hear] of this.#ears) {
          if (Object.is(other, tab)) continue
          setTimeout(() => {
            if (other.isAlive && !other.isStuck && this.#ears.get(other) === hear)
              hear(structuredClone(message))
          }, 1)
        }
      },
      close: () => {
        ears.delete(tab)
      },
    }
  }
}
