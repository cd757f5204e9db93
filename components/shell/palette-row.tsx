'use client'

import { Autocomplete } from '@base-ui/react/autocomplete'
import { CornerDownRight } from 'lucide-react'
import { Keys } from '#components/ui/keys.tsx'
import type { RankedEntry } from './palette-entries.ts'

export function PaletteRow({ entry, select }: { entry: RankedEntry; select: () => void }) {
  return (
    <Autocomplete.Item
      value={entry}
      onClick={select}
      className="grid h-9 select-none grid-cols-[16px_minmax(0,1fr)_auto] items-center gap-x-3 px-4 outline-none data-highlighted:bg-selected data-highlighted:shadow-[inset_2px_0_0_var(--accent)] max-rail:h-11"
    >
      <span className="flex text-ink-3 in-data-highlighted:text-ink">
        {entry.icon ?? <CornerDownRight aria-hidden />}
      </span>
      <span className="truncate">
        <Emphasised text={entry.label} positions={entry.positions} />
        {entry.detail ? <span className="ml-2 text-ink-3 text-meta">{entry.detail}</span> : null}
      </span>
      {entry.keys ? <Keys keys={entry.keys} /> : null}
    </Autocomplete.Item>
  )
}

/** The letters that matched, in runs rather than one by one. */
function Emphasised({ text, positions }: { text: string; positions: readonly number[] }) {
  const matched = new Set(positions)
  const runs: { text: string; isMatch: boolean; start: number }[] = []
  for (const [start, letter] of Array.from(text).entries()) {
    const isMatch = matched.has(start)
    const last = runs.at(-1)
    if (last && last.isMatch === isMatch) last.text += letter
    else runs.push({ text: letter, isMatch, start })
  }
  return runs.map((run) =>
    run.isMatch ? (
      <b key={run.start} className="font-semibold">
        {run.text}
      </b>
    ) : (
      <span key={run.start}>{run.text}</span>
    ),
  )
}
