import { ChevronRight } from 'lucide-react'
import { Occurrences } from '#components/ui/occurrences.tsx'
import { Row } from '#components/ui/row.tsx'
import { RowsLoading } from '#components/ui/row-skeleton.tsx'
import { Section } from '#components/ui/section.tsx'
import { Status } from '#components/ui/status.tsx'
import { Strip } from '#components/ui/strip.tsx'
import { UnreadDot } from '#components/ui/unread-dot.tsx'

const finding = {
  height: 52,
  lead: <Status status="alert" iconOnly />,
  title: 'Northpay status',
  note: <Occurrences count={2} />,
  detail: 'API in EU-West degraded since 08:41',
  strong: true,
  trail: (
    <>
      09:00
      <UnreadDot />
    </>
  ),
} as const

export function Rows() {
  return (
    <Section title="Rows" meta="rest, hover, focus, selected, 48, 32, loading; sample figures">
      <div className="border-line border-x">
        <Row {...finding} interactive />
        <Row {...finding} interactive data-force="hover" />
        <Row {...finding} interactive data-force="focus" />
        <Row {...finding} interactive selected />
        <Row
          height={48}
          interactive
          lead={<Status status="succeeded" iconOnly />}
          title="Morning brief"
          detail="Weekdays at 08:00"
          trail={<Strip outcomes={['succeeded', 'quiet', 'succeeded', 'succeeded', 'succeeded']} />}
        />
        <Row
          height={32}
          interactive
          render={<button type="button" />}
          lead={<Status status="quiet" iconOnly />}
          title="12 quiet runs"
          detail="10 heartbeats, Log rotation, Backup check"
          trail={
            <>
              00:00–10:00
              <ChevronRight aria-hidden className="size-3" />
            </>
          }
        />
        <RowsLoading height={52} count={1} label="Loading the inbox" />
        <RowsLoading height={32} count={2} label="Loading the audit log" />
      </div>
    </Section>
  )
}
