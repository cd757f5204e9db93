'use client'

import { useRouter } from 'next/navigation'
import { attempt } from '#components/forms/attempt.ts'
import { Button } from '#components/ui/button.tsx'
import { notify } from '#components/ui/notify.ts'
import { ActionsHead, Cell, HeadCell, Table } from '#components/ui/table.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { RelativeTime } from '#components/ui/time.tsx'
import type { ActionResult } from '#lib/shared/action-result.ts'

export interface SessionItem {
  id: string
  device: string
  address: string | null
  signedInAt: string
  lastSeenAt: string
}

interface SessionsTableProps {
  sessions: readonly SessionItem[]
  ownSessionId: string
  end: (sessionId: string) => Promise<ActionResult<void>>
}

export function SessionsTable({ sessions, ownSessionId, end }: SessionsTableProps) {
  const router = useRouter()

  async function finish(sessionId: string) {
    const result = await attempt(() => end(sessionId))
    if (!result.ok) notify({ title: 'The session goes on', detail: result.message, failed: true })
    router.refresh()
  }

  return (
    <Table>
      <caption className="sr-only">Your sessions</caption>
      <thead>
        <tr>
          <HeadCell>Browser</HeadCell>
          <HeadCell className="max-rail:hidden">Address</HeadCell>
          <HeadCell>Last seen</HeadCell>
          <ActionsHead />
        </tr>
      </thead>
      <tbody>
        {sessions.map((session) => (
          <tr key={session.id}>
            <Cell className="font-medium">{session.device}</Cell>
            <Cell className="font-mono text-ink-2 text-meta max-rail:hidden">
              {session.address ?? 'unknown'}
            </Cell>
            <Cell className="text-ink-2">
              <RelativeTime at={Date.parse(session.lastSeenAt)} />
            </Cell>
            <Cell numeric>
              {session.id === ownSessionId ? (
                <Tag>This one</Tag>
              ) : (
                <Button size="sm" onClick={() => void finish(session.id)}>
                  End
                </Button>
              )}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
