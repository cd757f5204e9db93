'use client'

import { healthWords } from '#components/shell/health.ts'
import { useShell } from '#components/shell/shell-context.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageBody } from '#components/ui/page-body.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { useNow } from '#components/ui/use-now.ts'

/** Nothing has been said: why that is so. Silence means something only while somebody is there to speak. */
export function QuietInbox() {
  const { health } = useShell()
  const now = useNow(1000)
  const words = now === null ? null : healthWords(health, now)
  const isHeard = health.state === 'on-time' || health.state === 'catching-up'
  return (
    <>
      <PageHeader title="Inbox" />
      <PageBody padded>
        {words && !isHeard ? (
          <Notice status={words.status} title={words.title} className="max-w-180">
            Nothing has been said so far, and nothing will be while this lasts.
          </Notice>
        ) : (
          <EmptyState title="Nothing needs you" className="max-w-180">
            No run has had anything to say.
            {words
              ? ` ${words.title}, ${words.detail}${words.countdown ? ` ${words.countdown}` : ''}.`
              : null}
          </EmptyState>
        )}
      </PageBody>
    </>
  )
}
