import { Avatar } from '#components/ui/avatar.tsx'
import { BrandMark } from '#components/ui/brand-mark.tsx'
import { Definitions } from '#components/ui/definitions.tsx'
import { Keys } from '#components/ui/keys.tsx'
import { Section } from '#components/ui/section.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import { Cell, HeadCell, Table } from '#components/ui/table.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { DateTime, RelativeTime } from '#components/ui/time.tsx'
import { Specimen } from './specimen.tsx'

const at = Date.UTC(2026, 9, 22, 7)

export function Small() {
  return (
    <Section title="Table, time and the small parts" meta="sample figures">
      <Table>
        <caption className="sr-only">Sample keys</caption>
        <thead>
          <tr>
            <HeadCell>Key</HeadCell>
            <HeadCell>Last used</HeadCell>
            <HeadCell numeric>Calls</HeadCell>
          </tr>
        </thead>
        <tbody>
          <tr>
            <Cell className="font-medium">Deploy hook</Cell>
            <Cell>
              <DateTime at={at} />
            </Cell>
            <Cell numeric>1,204</Cell>
          </tr>
          <tr>
            <Cell className="font-medium">Metrics</Cell>
            <Cell>
              <RelativeTime at={at} />
            </Cell>
            <Cell numeric>12</Cell>
          </tr>
        </tbody>
      </Table>
      <Specimen label="zone">
        <DateTime at={at} zone="Europe/Vienna" style="time" />
        <DateTime at={at} zone="America/New_York" />
      </Specimen>
      <Specimen label="keys">
        <Keys keys="Mod+K" />
        <Keys keys="G I" />
        <Keys keys="Shift+E" />
      </Specimen>
      <Specimen label="parts">
        <BrandMark />
        <Avatar name="Ada Lovelace" />
        <TextLink href="/design">Open trace</TextLink>
        <Skeleton className="w-24" />
      </Specimen>
      <Definitions
        items={[
          { term: 'Address', value: 'acme.example' },
          { term: 'Version', value: '1.0' },
        ]}
      />
    </Section>
  )
}
