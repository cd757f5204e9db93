import { Section } from '#components/ui/section.tsx'
import { Status } from '#components/ui/status.tsx'
import type { StatusName } from '#components/ui/status-vocabulary.ts'
import { Strip } from '#components/ui/strip.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { Specimen } from './specimen.tsx'

const names: StatusName[] = [
  'running',
  'waiting',
  'succeeded',
  'failed',
  'quiet',
  'skipped',
  'missed',
  'unknown',
  'alert',
]

const outcomes: StatusName[] = [
  'quiet',
  'succeeded',
  'quiet',
  'alert',
  'quiet',
  'succeeded',
  'failed',
  'failed',
  'quiet',
  'missed',
  'quiet',
  'succeeded',
  'waiting',
  'running',
]

export function Statuses() {
  return (
    <Section title="Status" meta="icon, word and colour; the strip reads by shape alone">
      <ul className="grid grid-cols-3 gap-x-6 gap-y-2 py-2.5">
        {names.map((name) => (
          <li key={name}>
            <Status status={name} />
          </li>
        ))}
      </ul>
      <Specimen label="strip">
        <Strip outcomes={outcomes} />
        <Strip outcomes={['succeeded', 'succeeded', 'failed', 'failed', 'failed']} />
      </Specimen>
      <Specimen label="own words">
        <Status status="succeeded">Answers</Status>
        <Status status="failed">Key refused, 401</Status>
        <Status status="running" size="meta" />
      </Specimen>
      <Specimen label="tags">
        <Tag>version 4</Tag>
        <Tag tone="line">Always on</Tag>
        <Tag tone="dashed">Not sent</Tag>
        <Tag tone="running">Running</Tag>
        <Tag tone="waiting">Waiting</Tag>
        <Tag tone="succeeded">Done</Tag>
        <Tag tone="failed">Failed</Tag>
        <Tag tone="missed">Missed</Tag>
      </Specimen>
    </Section>
  )
}
