'use client'

import { usePathname } from 'next/navigation'
import { useEffect } from 'react'
import { useLiveContext } from './live-context.ts'
import { useLiveEnd } from './use-live.ts'

/**
 * Stands above a page that may no longer change anything. It takes nobody away: what was typed stays on the page,
 * and whoever signs in again in another tab goes on here.
 */
export function LiveEnd() {
  const end = useLiveEnd()
  const { tryAgain } = useLiveContext()
  const pathname = usePathname()

  useEffect(() => {
    if (!end) return
    const listening = new AbortController()
    window.addEventListener('focus', tryAgain, { signal: listening.signal })
    return () => listening.abort()
  }, [end, tryAgain])

  if (!end) return null
  return (
    <div
      role="alert"
      className="fixed inset-x-4 bottom-4 z-50 mx-auto flex max-w-xl flex-wrap items-center gap-x-3 gap-y-1 rounded-control border border-line bg-surface px-4 py-3 text-ink shadow-lg"
    >
      {end === 'signed-out' ? (
        <>
          <p>You are signed out. What you typed is still on this page.</p>
          <a
            className="underline"
            href={`/sign-in?next=${encodeURIComponent(pathname)}`}
            target="_blank"
            rel="noopener opener"
          >
            Sign in in a new tab
          </a>
        </>
      ) : (
        <>
          <p>You no longer have access to this workspace. Ask one of its owners if that is a mistake.</p>
          <a className="underline" href="/">
            Go to your workspaces
          </a>
        </>
      )}
    </div>
  )
}
