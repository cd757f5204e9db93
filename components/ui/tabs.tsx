'use client'

import { Tabs as BaseTabs } from '@base-ui/react/tabs'
import clsx from 'clsx'
import type { ReactNode } from 'react'
import { Count } from './count.tsx'
import { tabBarStyle, tabStyle } from './tab-style.ts'

export type Tab<T extends string> = { value: T; label: string; count?: number; panel: ReactNode }

type TabsProps<T extends string> = {
  label: string
  tabs: readonly Tab<T>[]
  defaultValue?: T
  value?: T
  onValueChange?: (value: T) => void
  className?: string
}

/** Tabs over content that is already here. Where each tab is a page of its own, use TabLinks. */
export function Tabs<T extends string>({ label, tabs, className, onValueChange, ...rest }: TabsProps<T>) {
  return (
    <BaseTabs.Root
      defaultValue={tabs[0]?.value}
      {...rest}
      onValueChange={(value: T) => onValueChange?.(value)}
      className={clsx('flex min-h-0 flex-col', className)}
    >
      <BaseTabs.List aria-label={label} className={tabBarStyle}>
        {tabs.map((tab) => (
          <BaseTabs.Tab key={tab.value} value={tab.value} className={tabStyle}>
            {tab.label}
            {tab.count === undefined ? null : <Count value={tab.count} />}
          </BaseTabs.Tab>
        ))}
      </BaseTabs.List>
      {tabs.map((tab) => (
        <BaseTabs.Panel key={tab.value} value={tab.value} className="relative min-h-0 flex-1 overflow-y-auto">
          {tab.panel}
        </BaseTabs.Panel>
      ))}
    </BaseTabs.Root>
  )
}
