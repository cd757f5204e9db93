'use client'

import { Cell, HeadCell, Table } from '#components/ui/table.tsx'
import { DateTime } from '#components/ui/time.tsx'

export interface AuditItem {
  id: string
  at: string
  action: string
  actorKind: string
  actorName: string
  summary: string
}

const actor = ({ actorKind, actorName }: AuditItem) =>
  actorKind === 'key' ? `${actorName} (key)` : actorName

export function AuditTable({ rows }: { rows: readonly AuditItem[] }) {
  return (
    <Table>
      <caption className="sr-only">Audit log, newest first</caption>
      <thead>
        <tr>
          <HeadCell>When</HeadCell>
          <HeadCell>Who</HeadCell>
          <HeadCell>What</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <Cell className="text-ink-2">
              <DateTime at={Date.parse(row.at)} />
            </Cell>
            <Cell className="wrap-anywhere min-w-24 max-w-48 font-medium">{actor(row)}</Cell>
            <Cell className="wrap-anywhere w-full">{row.summary}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
