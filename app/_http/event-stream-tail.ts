// Reads one log of events once for all streams of this process. Signals only say when to look.
import { comparePositions, type Position } from '#lib/live/cursor.ts'
import type { LogPage, LogRow } from '#lib/live/log.ts'
import { follows, type Reached } from '#lib/live/resume.ts'

export interface TailPorts {
  /** The newest rows, oldest of them first. */
  newest(limit: number): Promise<LogPage>
  /** The rows that follow a position of the present epoch. */
  after(position: Position, limit: number): Promise<LogPage>
  listen(listener: (signal: 'rung' | 'lost' | 'back') => void): () => void
  schedule(run: () => void, delayMs: number): () => void
}

export interface Follower {
  rows(rows: readonly LogRow[]): void
  /** Rows are missing between what was handed out and the head: a restore, or retention overtook us. */
  broken(): void
}

export interface Tail {
  reached(): Reached
  /** Resolves after a read that began after this call. */
  look(): Promise<void>
  remembered(after: Position): readonly LogRow[]
  /** One batch of the rows after it, from the database. */
  replay(after: Position): Promise<LogPage>
  follow(follower: Follower): () => void
  close(): void
}

const usualSizes = { batch: 500, memory: 256 }
/** How often to look without being called: seldom while signals come, often while they cannot. */
const pollMs = { heard: 15_000, deaf: 2000 }

export async function openTail(ports: TailPorts, sizes = usualSizes): Promise<Tail> {
  const followers = new Set<Follower>()
  let deaf = true
  let failed = false
  let closed = false
  let cancelPoll: () => void = () => {}
  let current: Promise<void> | null = null
  let queued: Promise<void> | null = null

  // First the ear, then the eye: what is committed between the two rings.
  const stopListening = ports.listen((signal) => {
    deaf = signal === 'lost' || (deaf && signal === 'rung')
    look().catch(() => null)
  })

  let recent: LogRow[] = []
  let head: Position
  let ready = false
  try {
    const page = await ports.newest(sizes.memory)
    head = page.head
    recent = page.rows
    ready = true
  } catch (error) {
    stopListening()
    throw error
  }

  function look(): Promise<void> {
    if (closed || !ready) return Promise.resolve()
    if (current) {
      queued ??= current.then(
        () => again(),
        () => again(),
      )
      return queued
    }
    cancelPoll()
    current = readOn().finally(() => {
      current = null
      if (!closed) cancelPoll = ports.schedule(poll, deaf || failed ? pollMs.deaf : pollMs.heard)
    })
    return current
  }

  function again(): Promise<void> {
    queued = null
    return look()
  }

  const poll = () => look().catch(() => null)

  async function readOn(): Promise<void> {
    failed = true
    let page: LogPage
    do {
      page = await ports.after(head, sizes.batch)
      if (closed) return
      take(page)
    } while (comparePositions(head, page.head) < 0)
    failed = false
  }

  function take(page: LogPage): void {
    const last = page.rows.at(-1)
    const moved = comparePositions(page.head, head) !== 0
    if (page.head.epoch !== head.epoch || !follows(head, page.rows) || (moved && !last)) {
      head = page.head
      recent = []
      for (const follower of followers) follower.broken()
      return
    }
    if (!last) return
    head = last.position
    recent = [...recent, ...page.rows].slice(-sizes.memory)
    for (const follower of followers) follower.rows(page.rows)
  }

  // What rang while the first read was under way was passed over.
  look().catch(() => null)

  return {
    reached: () => ({ head, remembered: before(recent[0]) ?? head }),
    look,
    remembered: (after) => recent.filter(({ position }) => comparePositions(position, after) > 0),
    replay: (after) => ports.after(after, sizes.batch),
    follow(follower) {
      followers.add(follower)
      return () => followers.delete(follower)
    },
    close() {
      closed = true
      cancelPoll()
      stopListening()
    },
  }
}

const before = (row: LogRow | undefined): Position | null =>
  row ? { epoch: row.position.epoch, sequence: row.position.sequence - 1 } : null
