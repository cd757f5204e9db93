import type { Command } from './command.ts'

type ShortcutRow = { label: string; keys: string[] }

/** One line for each thing that has keys; two ways to the same thing share it. */
export function shortcutRows(commands: readonly Command[]): ShortcutRow[] {
  const rows = new Map<string, ShortcutRow>()
  for (const { label, keys } of commands) {
    if (keys === undefined) continue
    const known = rows.get(label)
    if (known) known.keys.push(keys)
    else rows.set(label, { label, keys: [keys] })
  }
  return [...rows.values()]
}
