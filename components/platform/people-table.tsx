'use client'

import { useState } from 'react'
import { attempt } from '#components/forms/attempt.ts'
import { HandOver } from '#components/forms/hand-over.tsx'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { notify } from '#components/ui/notify.ts'
import { ActionsHead, Cell, HeadCell, Table } from '#components/ui/table.tsx'
import { Tag } from '#components/ui/tag.tsx'
import type { ActionResult } from '#lib/shared/action-result.ts'

export interface PersonItem {
  id: string
  name: string
  email: string
  isOperator: boolean
  workspaces: string[]
}

interface PeopleTableProps {
  people: readonly PersonItem[]
  makeResetLink: (personId: string) => Promise<ActionResult<{ path: string }>>
}

export function PeopleTable({ people, makeResetLink }: PeopleTableProps) {
  const [made, setMade] = useState<{ name: string; link: string } | null>(null)

  async function make(person: PersonItem) {
    const result = await attempt(() => makeResetLink(person.id))
    if (!result.ok) return notify({ title: 'No link was made', detail: result.message, failed: true })
    setMade({ name: person.name, link: window.location.origin + result.value.path })
  }

  return (
    <>
      <Table>
        <caption className="sr-only">People of this installation</caption>
        <thead>
          <tr>
            <HeadCell>Name</HeadCell>
            <HeadCell className="max-rail:hidden">Workspaces</HeadCell>
            <ActionsHead />
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <Cell>
                <span className="flex items-center gap-2 font-medium">
                  <span className="wrap-anywhere">{person.name}</span>
                  {person.isOperator ? <Tag>Operator</Tag> : null}
                </span>
                <span className="block break-all text-ink-3 text-meta">{person.email}</span>
              </Cell>
              <Cell className="text-ink-2 max-rail:hidden">{person.workspaces.join(', ') || 'none'}</Cell>
              <Cell numeric>
                <Button size="sm" onClick={() => void make(person)}>
                  Make reset link
                </Button>
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      <Dialog
        open={made !== null}
        keep
        onOpenChange={(open) => {
          if (!open) setMade(null)
        }}
        title="Hand over this link"
        description={`${made?.name ?? ''} can set a new password with it, once, within 24 hours. It is shown now and never again.`}
      >
        <HandOver label="Reset link" text={made?.link ?? ''} />
      </Dialog>
    </>
  )
}
