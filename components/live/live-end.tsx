'use client'

import { CircleAlert } from 'lucide-react'
import { usePathname } from 'next/navigation'
import { useEffect } from 'react'
import { useLiveContext } from './live-context.ts'
import type { End } from './live-store.ts'

/**
 * Stands in the frame above a page that may no longer change anything. It takes nobody away: what was typed
 * stays on the page, and whoever signs in again in another tab goes on here.
 */
export function LiveEnd({ end }: { end: End }) {
  const { tryAgain } = useLiveContext()
  const pathname = usePathname()

  useEffect(() => {
    const listening = new AbortController()
    window.addEventListener('focus', tryAgain, { signal: listening.signal })
    return () => listening.abort()
  }, [tryAgain])

  const { words, link, href, isApart } = ends(pathname)[end]
  return (
    <p
      role="alert"
      className="flex min-h-8 flex-wrap items-center gap-x-2 border-line border-b bg-waiting-soft px-4 py-1 text-meta"
    >
      <CircleAlert aria-hidden className="size-3.5 text-waiting" />
      <span>{words}</span>
      <a
        className="rounded-[2px] underline underline-offset-3 max-rail:py-3.5"
        href={href}
        {...(isApart && { target: '_blank', rel: 'noopener opener' })}
      >
        {link}
      </a>
    </p>
  )
}

type Words = { words: string; link: string; href: string; isApart?: true }

const ends = (pathname: string): Record<End, Words> => ({
  'signed-out': {
    words: 'You are signed out. What you typed is still on this page.',
    link: 'Sign in in a new tab',
    href: `/sign-in?next=${encodeURIComponent(pathname)}`,
    isApart: true,
  },
  'access-lost': {
    words: 'You no longer have access to this workspace. Ask one of its owners if that is a mistake.',
    link: 'Go to your workspaces',
    href: '/',
  },
  deleted: { words: 'This workspace was deleted.', link: 'Go to your workspaces', href: '/' },
})
