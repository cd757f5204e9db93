import type { ReactNode } from 'react'
import { fuzzyMatch } from './fuzzy-match.ts'

export type PaletteEntry = {
  id: string
  group: 'Do' | 'Go to'
  label: string
  detail?: string | undefined
  icon?: ReactNode
  keys?: string | undefined
  select: () => void
}

export type RankedEntry = PaletteEntry & { positions: readonly number[] }
export type PaletteGroup = { value: PaletteEntry['group']; items: RankedEntry[] }

/** A leading ">" asks for commands only. */
export function rankEntries(entries: readonly PaletteEntry[], query: string): PaletteGroup[] {
  const commandsOnly = query.startsWith('>')
  const words = commandsOnly ? query.slice(1) : query
  const ranked = entries
    .filter((entry) => !commandsOnly || entry.group === 'Do')
    .flatMap((entry) => {
      const found = fuzzyMatch(words, entry.label)
      if (found) return [{ entry, score: found.score, positions: found.positions }]
      const byDetail = entry.detail === undefined ? undefined : fuzzyMatch(words, entry.detail)
      return byDetail ? [{ entry, score: byDetail.score / 4, positions: [] }] : []
    })
    .sort((a, b) => b.score - a.score)
  const groups: PaletteEntry['group'][] =
    ranked[0]?.entry.group === 'Go to' ? ['Go to', 'Do'] : ['Do', 'Go to']
  return groups
    .map((value) => ({
      value,
      items: ranked
        .filter(({ entry }) => entry.group === value)
        .map(({ entry, positions }) => ({ ...entry, positions })),
    }))
    .filter((group) => group.items.length > 0)
}
