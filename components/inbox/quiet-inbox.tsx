'use client'

import { healthWords } from '#components/shell/health.ts'
import { useShell } from '#components/shell/shell-context.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { PageBody } from '#components/ui/page-body.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { useNow } from '#components/ui/use-now.ts'

/** Nothing has been said: why that is so, and whether anybody is there to say it. */
export function QuietInbox() {
  const { health } = useShell()
  const now = useNow(30_000)
  const words = now === null ? null : healthWords(health, now)
  return (
    <>
      <PageHeader title="Inbox" />
      <PageBody padded>
        <EmptyState title="Nothing needs you" className="max-w-180">
          No run has had anything to say.{' '}
          {words ? `${words.title}; ${words.detail} ${words.countdown ?? ''}`.trim() : ''}
        </EmptyState>
      </PageBody>
    </>
  )
}
