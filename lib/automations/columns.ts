import type { AutomationSpec } from './spec/automation-spec.ts'

/** What the table repeats of a spec, so that a list needs no other. */
export const columnsOf = (spec: AutomationSpec) => ({
  name: spec.name,
  tags: JSON.stringify(spec.tags),
  triggerKind: spec.trigger.kind,
  searchText: [searchable(spec.name), ...spec.tags.map(searchableTag), searchable(spec.description)].join(
    '\n',
  ),
})

/** A tag as it stands in the text that is searched: whole, and like nothing that anybody can type into another. */
export const searchableTag = (tag: string): string => `\t${searchable(tag)}\t`

// The signs that one database or the other reads as wildcards.
const wildcards: Record<string, string> = { '%': '％', _: '＿', '\\': '＼' }

/** Both sides of a search: small and capital letters are the same on every database, and no sign is a wildcard. */
export const searchable = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\p{Cc}\p{Cs}]+/gu, ' ')
    .replaceAll(/[%_\\]/g, (sign) => wildcards[sign] ?? sign)
