'use client'

import clsx from 'clsx'
import { Ellipsis, type LucideIcon } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useState } from 'react'
import { arrival } from '#components/ui/arrival.ts'
import { sayMissing } from '#components/ui/opened.tsx'
import { statusVocabulary } from '#components/ui/status-vocabulary.ts'
import { useLater } from '#components/ui/use-later.ts'
import { CountBadge } from './count-badge.tsx'
import { type HealthWords, needsEyes } from './health.ts'
import { useHealthWords } from './health-line.tsx'
import { phoneMore, phoneTabs, sectionHref } from './navigation.ts'
import { useShell } from './shell-context.ts'
import { isWithin } from './sidebar-navigation.tsx'

const moreSheet = arrival(() => import('./more-sheet.tsx').then(({ MoreSheet }) => MoreSheet))

const tabStyle =
  'relative grid flex-1 place-content-center justify-items-center gap-0.5 font-medium text-ink-3 text-micro leading-3.5 -outline-offset-2! aria-[current=page]:text-ink aria-expanded:text-ink'

export function BottomTabs({ openPalette }: { openPalette: () => void }) {
  const { workspace, counts, health } = useShell()
  const words = useHealthWords(health)
  const [moreOpen, setMoreOpen] = useState(false)
  const More = useLater(moreSheet, { now: moreOpen, giveUp: () => sayMissing(() => setMoreOpen(false)) })
  const pathname = usePathname()
  const inMore = phoneMore.some((section) => isWithin(pathname, sectionHref(workspace.slug, section)))
  const waiting = phoneMore.reduce((sum, section) => sum + (counts[section.id] ?? 0), 0)
  return (
    <nav
      aria-label="Main"
      className="hidden flex-none border-line border-t bg-canvas pb-[env(safe-area-inset-bottom)] max-rail:block"
    >
      <div className="flex h-14">
        {phoneTabs.map((section) => {
          const href = sectionHref(workspace.slug, section)
          return (
            <Link
              key={section.id}
              href={href}
              aria-current={isWithin(pathname, href) ? 'page' : undefined}
              className={tabStyle}
            >
              <TabFace icon={section.icon} label={section.label} count={counts[section.id] ?? 0} />
            </Link>
          )
        })}
        <button
          type="button"
          aria-haspopup="dialog"
          aria-expanded={moreOpen}
          aria-current={inMore ? 'page' : undefined}
          onClick={() => setMoreOpen(!moreOpen)}
          className={tabStyle}
        >
          <TabFace
            icon={Ellipsis}
            label="More"
            count={waiting}
            trouble={words && needsEyes(words) ? words : null}
          />
        </button>
      </div>
      {More ? <More open={moreOpen} onOpenChange={setMoreOpen} openPalette={openPalette} /> : null}
    </nav>
  )
}

type TabFaceProps = { icon: LucideIcon; label: string; count: number; trouble?: HealthWords | null }

function TabFace({ icon: Icon, label, count, trouble = null }: TabFaceProps) {
  return (
    <>
      <span className="relative">
        <Icon aria-hidden className="size-5 stroke-[1.6]" />
        {count > 0 ? <CountBadge count={count} className="-top-1.5 left-3" /> : null}
        {trouble ? (
          <span
            className={clsx(
              'absolute -right-1.5 -bottom-1 size-2 rounded-full bg-current shadow-[0_0_0_2px_var(--canvas)]',
              statusVocabulary[trouble.status].ink,
            )}
          />
        ) : null}
      </span>
      <span>{label}</span>
      {count > 0 ? <span className="sr-only">{count} for you</span> : null}
      {trouble ? <span className="sr-only">{trouble.title}</span> : null}
    </>
  )
}
