import type { ReactNode } from 'react'

/** Something a person can do. The palette, the shortcut sheet, the footer and the keys all read it. */
export type Command = {
  id: string
  /** A verb and its object: "Archive read items". */
  label: string
  /** The consequence, quiet: "about $0.042", "sends nothing". */
  detail?: string
  icon?: ReactNode
  keys?: string
  /** One word for the footer: "Archive". Without it the command shows no hint there. */
  hint?: string
  /** Moving about belongs to the keys alone, not to the palette. */
  keysOnly?: boolean
} & ({ href: string; run?: never } | { href?: never; run: () => void })
