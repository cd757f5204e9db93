// One stream for all tabs of a browser: this is the part that each tab plays.
import { type Cursor, parseCursor } from '#lib/live/cursor.ts'
import type { HealthFrame, StreamFrame } from '#lib/shared/events.ts'
import { type Election, type Locks, standForElection } from './election.ts'
import { type Entry, entriesAfter, receive } from './entry.ts'
import type { StreamMessage } from './parse-event-stream.ts'
import { parseFrame } from './parse-frame.ts'
import { keepStream, type Refusal, type StreamConnection } from './stream-connection.ts'
import type { TabChannel, TabMessage } from './tab-message.ts'

export interface SharedStreamPorts {
  /** The same in all tabs that may share. */
  name: string
  tab: string
  /** Null where the browser has none: then each tab has a stream of its own. */
  locks: Locks | null
  openChannel(onMessage: (message: TabMessage) => void): TabChannel
  openStream(at: Cursor | null, signal: AbortSignal): Promise<Response>
  onFrames(frames: readonly StreamFrame[]): void
  onLink(isUp: boolean): void
  onEnd(refusal: Refusal): void
}

export interface SharedStream {
  /** What was told after a place, for what was rendered there; null when that is no longer known. */
  since(asked: Cursor | null): readonly StreamFrame[] | null
  nudge(): void
  /** Before the page is frozen or put aside: others must not wait for it. */
  suspend(): void
  /** Goes on where it stopped; also after it ended. */
  resume(): void
}

const remembered = 300
const probe = { everyMs: 20_000, patienceMs: 3000 }

export function shareStream(ports: SharedStreamPorts, start: Cursor | null): SharedStream {
  let mine = start
  let memory: Entry[] = []
  let health: HealthFrame | null = null
  let isUp = false
  let ended: Refusal | null = null
  let channel: TabChannel | null = null
  let election: Election | null = null
  let connection: StreamConnection | null = null
  let probing: ReturnType<typeof setInterval> | undefined
  let waitingForLeader: ReturnType<typeof setTimeout> | undefined

  function take(entries: readonly Entry[]): Entry[] {
    const news: Entry[] = []
    for (const entry of entries) {
      const reception = receive(mine, entry)
      if (reception.kind === 'known') continue
      if (reception.kind === 'hole') {
        hello()
        break
      }
      mine = reception.at
      news.push(entry)
    }
    memory = [...memory, ...news].slice(-remembered)
    const frames = news.flatMap(({ frame }) => (frame ? [frame] : []))
    if (frames.length > 0) ports.onFrames(frames)
    return news
  }

  function takeHealth(frame: HealthFrame): void {
    health = frame
    ports.onFrames([frame])
  }

  function setUp(next: boolean): void {
    isUp = next
    ports.onLink(next)
  }

  // As leader.

  function lead(): void {
    clearTimeout(waitingForLeader)
    connection = keepStream({
      open: (signal) => ports.openStream(mine, signal),
      onUp: () => tellLink(true),
      onDown: () => tellLink(false),
      onMessages: hear,
      onRefused: finish,
    })
  }

  function tellLink(next: boolean): void {
    channel?.post({ kind: 'link', isUp: next })
    setUp(next)
  }

  function hear(messages: readonly StreamMessage[]): void {
    const entries: Entry[] = []
    let refusal: Refusal | null = null
    let previous = mine
    for (const { id, data } of messages) {
      const frame = parseFrame(data)
      const at = parseCursor(id)
      if (at) {
        entries.push({ previous, at, frame })
        previous = at
      } else if (frame?.kind === 'health.changed') {
        channel?.post({ kind: 'health', frame })
        takeHealth(frame)
      } else if (frame?.kind === 'signed-out') connection?.renew()
      else if (frame?.kind === 'access-lost') refusal = frame.kind
    }
    const news = take(entries)
    if (news.length > 0) channel?.post({ kind: 'entries', entries: news })
    if (refusal) finish(refusal)
  }

  function finish(refusal: Refusal): void {
    channel?.post({ kind: 'ended', refusal })
    end(refusal)
  }

  function end(refusal: Refusal): void {
    stand(false)
    if (ended !== refusal) ports.onEnd(refusal)
    ended = refusal
  }

  // As one of the others.

  function listen(message: TabMessage): void {
    if (message.kind === 'hello') {
      answer(message)
      return
    }
    if (message.kind === 'welcome' && message.to !== ports.tab) return
    clearTimeout(waitingForLeader)
    waitingForLeader = undefined
    switch (message.kind) {
      case 'entries':
        take(message.entries)
        break
      case 'health':
        takeHealth(message.frame)
        break
      case 'link':
        // Somebody is let in again, so all are.
        if (ended && message.isUp) resume()
        setUp(message.isUp)
        break
      case 'ended':
        end(message.refusal)
        break
      case 'welcome':
        take(message.entries)
        if (message.health) takeHealth(message.health)
        setUp(message.isUp)
    }
  }

  function answer({ from, at }: { from: string; at: Cursor | null }): void {
    if (!election?.isLeader()) return
    const entries = entriesAfter(memory, at, mine) ?? (mine ? [gapAt(mine)] : [])
    channel?.post({ kind: 'welcome', to: from, entries, isUp, health })
  }

  /** Asks the leader for what is missing. One that does not answer is hung or gone. */
  function hello(): void {
    if (!channel || election?.isLeader()) return
    channel.post({ kind: 'hello', from: ports.tab, at: mine })
    waitingForLeader ??= setTimeout(() => {
      waitingForLeader = undefined
      election?.seize()
    }, probe.patienceMs)
  }

  function stand(isWanted: boolean): void {
    clearInterval(probing)
    clearTimeout(waitingForLeader)
    waitingForLeader = undefined
    if (!isWanted) {
      election?.withdraw()
      election = null
      connection?.stop()
      connection = null
      return
    }
    if (!ports.locks) {
      if (!connection) lead()
      return
    }
    election ??= standForElection(ports.locks, ports.name, {
      onWin: lead,
      onLoss() {
        connection?.stop()
        connection = null
      },
    })
    probing = setInterval(hello, probe.everyMs)
  }

  function resume(): void {
    ended = null
    if (ports.locks) channel ??= ports.openChannel(listen)
    stand(true)
    hello()
  }

  resume()
  return {
    since(asked) {
      const entries = entriesAfter(memory, asked, mine)
      return entries?.flatMap(({ frame }) => (frame ? [frame] : [])) ?? null
    },
    nudge() {
      connection?.nudge()
      hello()
    },
    suspend() {
      stand(false)
      channel?.close()
      channel = null
    },
    resume,
  }
}

/** For a tab that was away for longer than anybody remembers. */
const gapAt = (at: Cursor): Entry => ({ previous: null, at, frame: { kind: 'gap' } })
