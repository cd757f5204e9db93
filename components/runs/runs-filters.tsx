'use client'

import { usePathname, useRouter } from 'next/navigation'
import { FilterSelect } from './filter-select.tsx'
import { stateOptions } from './run-status.ts'
import type { ShownRuns } from './use-runs.ts'

interface RunsFiltersProps {
  shown: ShownRuns
  automations: readonly { id: string; name: string }[]
}

/** The filter lives in the address, so that it can be sent to somebody. */
export function RunsFilters({ shown, automations }: RunsFiltersProps) {
  const router = useRouter()
  const pathname = usePathname()

  function show(change: { state?: string; automation?: string }) {
    const { state = 'any', automation = 'any' } = {
      state: shown.state,
      automation: shown.automationId,
      ...change,
    }
    const entries = Object.entries({ state, automation }).filter(([, value]) => value !== 'any')
    router.push(entries.length === 0 ? pathname : `${pathname}?${new URLSearchParams(entries)}`)
  }

  return (
    <search aria-label="Filter runs" className="flex flex-wrap items-center gap-2 px-4 py-2.5">
      <FilterSelect
        label="State"
        options={[{ value: 'any', label: 'Any state' }, ...stateOptions]}
        value={shown.state ?? 'any'}
        onChoose={(state) => show({ state })}
        className="w-44 max-rail:w-auto max-rail:min-w-32 max-rail:flex-1"
      />
      <FilterSelect
        label="Automation"
        options={[
          { value: 'any', label: 'All automations' },
          ...automations.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={shown.automationId ?? 'any'}
        onChoose={(automation) => show({ automation })}
        className="w-60 max-rail:w-auto max-rail:min-w-36 max-rail:flex-1"
      />
    </search>
  )
}
