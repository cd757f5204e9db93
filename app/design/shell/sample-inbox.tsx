'use client'

import { Archive, ListFilter } from 'lucide-react'
import { useState } from 'react'
import type { Command } from '#components/shell/command.ts'
import { usePageCommands } from '#components/shell/page-commands.tsx'
import { Button } from '#components/ui/button.tsx'
import { notify } from '#components/ui/notify.ts'
import { PageBody } from '#components/ui/page-body.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Row } from '#components/ui/row.tsx'
import { Status } from '#components/ui/status.tsx'
import type { StatusName } from '#components/ui/status-vocabulary.ts'
import { Strip } from '#components/ui/strip.tsx'
import { TabLinks } from '#components/ui/tab-links.tsx'
import { UnreadDot } from '#components/ui/unread-dot.tsx'

type SampleItem = { title: string; detail: string; status: StatusName; at: string; unread: boolean }

const items: SampleItem[] = [
  { title: 'Sample prices', detail: 'Reading page 14 of 22', status: 'running', at: '10:25', unread: false },
  {
    title: 'Sample charges',
    detail: 'Wants to refund 3 charges',
    status: 'waiting',
    at: '10:14',
    unread: true,
  },
  { title: 'Sample status', detail: 'API degraded since 08:41', status: 'alert', at: '09:00', unread: true },
  {
    title: 'Sample brief',
    detail: '4 meetings, 2 need preparation',
    status: 'succeeded',
    at: '08:00',
    unread: false,
  },
  {
    title: 'Sample export',
    detail: 'Sign-in rejected: token expired',
    status: 'failed',
    at: '07:30',
    unread: true,
  },
  {
    title: 'Sample backup',
    detail: 'Worker was offline 02:58–03:11',
    status: 'missed',
    at: '03:00',
    unread: false,
  },
]

const archive = () => notify({ title: 'Archived 1 sample item', undo: () => {} })

const commands: Command[] = [
  { id: 'next', label: 'Next item', keys: 'J', hint: 'Move', keysOnly: true, run: () => {} },
  { id: 'previous', label: 'Previous item', keys: 'K', hint: 'Move', keysOnly: true, run: () => {} },
  {
    id: 'archive',
    label: 'Archive sample item',
    detail: 'can be undone',
    icon: <Archive aria-hidden />,
    keys: 'E',
    hint: 'Archive',
    run: archive,
  },
]

export function SampleInbox() {
  const [selected, setSelected] = useState('Sample status')
  usePageCommands(commands)
  return (
    <>
      <PageHeader
        title="Inbox"
        note="Sample data"
        actions={
          <>
            <Button
              tone="plain"
              size="sm"
              icon={<ListFilter aria-hidden />}
              keys="F"
              className="max-rail:hidden"
            >
              Filter
            </Button>
            <Button size="sm" icon={<Archive aria-hidden />} keys="E" onClick={archive}>
              Archive
            </Button>
          </>
        }
      />
      <TabLinks
        label="Inbox"
        links={[
          { href: '/design/shell/inbox?needs', label: 'Needs you', count: 3, current: false },
          { href: '/design/shell/inbox', label: 'All', count: 48, current: true },
          { href: '/design/shell/inbox?archived', label: 'Archived', count: 1204, current: false },
        ]}
      />
      <PageBody>
        {items.map((item) => (
          <Row
            key={item.title}
            height={52}
            interactive
            render={<button type="button" onClick={() => setSelected(item.title)} />}
            selected={item.title === selected}
            strong={item.unread}
            lead={<Status status={item.status} iconOnly />}
            title={item.title}
            detail={item.detail}
            trail={
              <>
                {item.at}
                {item.unread ? <UnreadDot /> : null}
              </>
            }
          />
        ))}
        <Row
          height={32}
          interactive
          render={<button type="button" />}
          lead={<Status status="quiet" iconOnly />}
          title="12 quiet runs"
          detail="10 heartbeats, Log rotation"
          trail={<Strip outcomes={['quiet', 'quiet', 'succeeded', 'quiet']} />}
        />
      </PageBody>
    </>
  )
}
