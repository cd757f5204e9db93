'use client'

import { Cell, HeadCell, Table } from '#components/ui/table.tsx'
import { DateTime } from '#components/ui/time.tsx'
import { actionWords } from './action-words.ts'

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
          <HeadCell className="max-rail:hidden">Kind</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <Cell className="text-ink-2">
              <DateTime at={Date.parse(row.at)} />
            </Cell>
            <Cell className="whitespace-nowrap font-medium">{actor(row)}</Cell>
            <Cell className="wrap-anywhere w-full">{row.summary}</Cell>
            <Cell className="whitespace-nowrap text-ink-3 text-meta max-rail:hidden">
              {actionWords(row.action)}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
