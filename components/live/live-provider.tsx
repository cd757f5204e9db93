'use client'

import { notifyManager, useQueryClient } from '@tanstack/react-query'
import { usePathname, useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { parseCursor } from '#lib/live/cursor.ts'
import type { StreamFrame } from '#lib/shared/events.ts'
import { applyFrame } from './apply-frame.ts'
import { browserLocks, fetchStream, openTabChannel } from './browser-ports.ts'
import { type Live, LiveContext } from './live-context.ts'
import { type Health, liveStore } from './live-store.ts'
import { followPageLife } from './page-life.ts'
import { reactQueryCache } from './react-query-cache.ts'
import { type SharedStream, shareStream } from './shared-stream.ts'

export interface LiveProviderProps {
  workspace: { id: string; slug: string }
  personId: string
  /** From `readCursor`, read before everything else that the server rendered. */
  cursor: string
  counts: Readonly<Record<string, number>>
  health?: Health | null
  children: ReactNode
}

const clock = { now: () => performance.now(), wall: () => Date.now() }

/** Keeps everything below true: what React Query holds, the counts, and whether the page is connected at all. */
export function LiveProvider({
  workspace,
  personId,
  cursor,
  counts,
  health = null,
  children,
}: LiveProviderProps) {
  const client = useQueryClient()
  const router = useRouter()
  const pathname = usePathname()
  const [store] = useState(() => liveStore({ counts, health }, clock))
  const stream = useRef<SharedStream | null>(null)
  const cache = useMemo(() => reactQueryCache(client), [client])

  const tell = useEffectEvent((frames: readonly StreamFrame[]) => {
    notifyManager.batch(() => {
      for (const frame of frames) applyFrame(cache, workspace.id, frame)
    })
    store.take(frames)
    for (const frame of frames) {
      if (frame.kind === 'workspace.updated' && frame.slug !== workspace.slug) {
        router.replace(pathname.replace(`/${workspace.slug}`, `/${frame.slug}`))
      } else if (needsRender(frame, personId)) router.refresh()
    }
  })
  const slug = useEffectEvent(() => workspace.slug)
  const start = useEffectEvent(() => parseCursor(cursor))

  const catchUp = useEffectEvent((from: string) => {
    const missed = stream.current?.since(parseCursor(from))
    if (missed) tell(missed)
    else applyFrame(cache, workspace.id, { kind: 'gap' })
  })

  useEffect(() => {
    const name = `ostinato.live.${workspace.id}.${personId}`
    const locks = browserLocks()
    const shared = shareStream(
      {
        name,
        tab: crypto.randomUUID(),
        locks,
        openChannel: (onMessage) => openTabChannel(name, onMessage),
        openStream: (at, signal) => fetchStream(slug(), at, signal),
        onFrames: (frames) => tell(frames),
        onLink: store.setLink,
        onEnd: store.setEnd,
      },
      start(),
    )
    stream.current = shared
    const leavePage = followPageLife(shared, { isShared: locks !== null })
    return () => {
      leavePage()
      shared.suspend()
      stream.current = null
    }
  }, [workspace.id, personId, store])

  useEffect(() => {
    const listening = new AbortController()
    const { signal } = listening
    window.addEventListener('online', () => store.setOnline(true), { signal })
    window.addEventListener('offline', () => store.setOnline(false), { signal })
    store.setOnline(navigator.onLine)
    return () => listening.abort()
  }, [store])

  // The server rendered again: what it counted then, and what was told since.
  useEffect(() => {
    store.seed(counts, stream.current?.since(parseCursor(cursor)) ?? [])
  }, [store, counts, cursor])

  const live = useMemo<Live>(
    () => ({
      store,
      catchUp: (from) => catchUp(from),
      tryAgain: () => stream.current?.resume(),
    }),
    [store],
  )

  return <LiveContext value={live}>{children}</LiveContext>
}

/** What the server decided when it rendered the page, and must decide again. Forms keep what was typed. */
function needsRender(frame: StreamFrame, personId: string): boolean {
  if (frame.kind === 'gap' || frame.kind === 'workspace.updated') return true
  return frame.kind === 'member.saved' && frame.member.personId === personId
}
