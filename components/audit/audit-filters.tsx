'use client'

import { usePathname, useRouter } from 'next/navigation'
import type { FormEvent } from 'react'
import { Button } from '#components/ui/button.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { Input } from '#components/ui/input.tsx'
import { Select } from '#components/ui/select.tsx'
import { actionWords } from './action-words.ts'

interface AuditFiltersProps {
  filter: Record<string, string | undefined>
  actions: readonly string[]
}

/** The filter lives in the address, so that it can be sent to somebody. */
export function AuditFilters({ filter, actions }: AuditFiltersProps) {
  const router = useRouter()
  const pathname = usePathname()

  function apply(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const entries = [...new FormData(event.currentTarget)].filter(
      (entry): entry is [string, string] =>
        typeof entry[1] === 'string' && entry[1] !== '' && entry[1] !== 'any',
    )
    const query = new URLSearchParams(entries)
    router.push(entries.length === 0 ? pathname : `${pathname}?${query}`)
  }

  const options = [
    { value: 'any', label: 'Everything' },
    ...actions.map((action) => ({ value: action, label: actionWords(action) })),
  ]
  return (
    <form key={JSON.stringify(filter)} onSubmit={apply} className="flex flex-wrap items-center gap-2">
      {filter.of ? <input type="hidden" name="of" value={filter.of} /> : null}
      <div className="w-44 max-rail:w-full">
        <Input name="text" aria-label="Search" placeholder="Search" defaultValue={filter.text} />
      </div>
      <div className="w-44 max-rail:w-full">
        <Select name="action" label="What" options={options} defaultValue={filter.action ?? 'any'} />
      </div>
      <DateField name="from" label="From" value={filter.from} />
      <DateField name="to" label="To" value={filter.to} />
      <Button type="submit">Filter</Button>
      {Object.keys(filter).some((name) => name !== 'of') ? (
        <ButtonLink tone="plain" href={filter.of ? `${pathname}?of=${filter.of}` : pathname}>
          Clear
        </ButtonLink>
      ) : null}
    </form>
  )
}

function DateField({ name, label, value }: { name: string; label: string; value: string | undefined }) {
  return (
    <div className="w-36 max-rail:min-w-32 max-rail:flex-1">
      <Input name={name} type="date" aria-label={label} title={label} defaultValue={value} />
    </div>
  )
}
