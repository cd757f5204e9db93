'use client'

import { type MenuSegmentsProps, useMenuParts } from './menu-parts.ts'

export function MenuSegments<T extends string>(props: MenuSegmentsProps<T>) {
  const { Segments } = useMenuParts()
  return <Segments {...props} />
}
