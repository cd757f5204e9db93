'use client'

import { type ComponentType, createContext, type ReactNode, useContext } from 'react'

export type MenuItemProps = {
  icon?: ReactNode
  /** At the right, quiet: a role, a count. */
  note?: ReactNode
  keys?: string
  danger?: boolean
  disabled?: boolean
  children: ReactNode
} & ({ href: string; onSelect?: never } | { href?: never; onSelect: () => void })

export type MenuGroupProps = { label: string; children: ReactNode }

/** A segmented control inside a menu. Choosing leaves the menu open, so that the effect can be seen. */
export type MenuSegmentsProps<T extends string> = {
  label: string
  value: T
  onValueChange: (value: T) => void
  segments: readonly { value: T; label: string; icon?: ReactNode }[]
}

/** The lines of a menu as they are made by its own code, which comes when a menu is opened. */
export interface MenuParts {
  Item: ComponentType<MenuItemProps>
  Separator: ComponentType
  Group: ComponentType<MenuGroupProps>
  Segments<T extends string>(props: MenuSegmentsProps<T>): ReactNode
}

const Parts = createContext<MenuParts | null>(null)
export const MenuPartsProvider = Parts.Provider

export function useMenuParts(): MenuParts {
  const parts = useContext(Parts)
  if (!parts) throw new Error('The lines of a menu stand inside Menu.')
  return parts
}
