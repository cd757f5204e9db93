// Who is there. Redis forgets whoever stops saying so, so that no clock of two machines is compared.
import { hostname } from 'node:os'
import { z } from 'zod'
import { commands } from '#lib/adapters/redis/connection.ts'

export type ProcessKind = 'worker' | 'web'

const beatEveryMs = 2000
const forgottenAfterMs = 7000

const Note = z.object({ startedAt: z.coerce.date(), pid: z.number(), host: z.string(), version: z.string() })
export type PresenceNote = z.infer<typeof Note> & { id: string }

export type Presence =
  | { redis: 'up'; present: PresenceNote[]; oldestStartedAt: Date | null; lastSeenAt: Date | null }
  | { redis: 'down' }

const noteKey = (kind: ProcessKind, id: string) => `presence:${kind}:${id}`
const idsKey = (kind: ProcessKind) => `presence:${kind}s`
const lastSeenKey = (kind: ProcessKind) => `presence:${kind}:last-seen`

/** Says every 2 s that this process is there, from its event loop: one that hangs is forgotten within 7 s. */
export function announcePresence(
  kind: ProcessKind,
  options: { id: string; version: string },
): { stop(): Promise<void> } {
  const { id, version } = options
  const note = JSON.stringify({ startedAt: new Date(), pid: process.pid, host: hostname(), version })

  async function beat(): Promise<void> {
    await commands()
      .multi()
      .set(noteKey(kind, id), note, 'PX', forgottenAfterMs)
      .sadd(idsKey(kind), id)
      .set(lastSeenKey(kind), Date.now())
      .exec()
  }

  const timer = setInterval(() => beat().catch(() => null), beatEveryMs)
  timer.unref()
  beat().catch(() => null)
  return {
    async stop() {
      clearInterval(timer)
      await commands()
        .multi()
        .del(noteKey(kind, id))
        .srem(idsKey(kind), id)
        .exec()
        .catch(() => null)
    },
  }
}

/** `lastSeenAt` outlives the process: it is since when nobody has been there. */
export async function readPresence(kind: ProcessKind): Promise<Presence> {
  try {
    const redis = commands()
    const [ids, lastSeen] = await Promise.all([redis.smembers(idsKey(kind)), redis.get(lastSeenKey(kind))])
    const notes = ids.length === 0 ? [] : await redis.mget(ids.map((id) => noteKey(kind, id)))
    const present: PresenceNote[] = []
    const gone: string[] = []
    for (const [index, id] of ids.entries()) {
      const note = parseNote(notes[index] ?? null)
      if (note) present.push({ ...note, id })
      else gone.push(id)
    }
    if (gone.length > 0) await redis.srem(idsKey(kind), ...gone)
    present.sort((a, b) => a.startedAt.getTime() - b.startedAt.getTime())
    return {
      redis: 'up',
      present,
      oldestStartedAt: present[0]?.startedAt ?? null,
      lastSeenAt: lastSeen === null ? null : new Date(Number(lastSeen)),
    }
  } catch {
    return { redis: 'down' }
  }
}

function parseNote(text: string | null): z.infer<typeof Note> | undefined {
  if (text === null) return undefined
  return Note.safeParse(JSON.parse(text)).data
}
