'use client'

import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import clsx from 'clsx'
import type { ReactNode } from 'react'

export type Segment<T extends string> = { value: T; label: string; icon?: ReactNode }

type SegmentedControlProps<T extends string> = {
  label: string
  value: T
  onValueChange: (value: T) => void
  segments: readonly Segment<T>[]
  className?: string
}

/** One of a few, all visible. It answers to the arrow keys as radio buttons do. */
export function SegmentedControl<T extends string>(props: SegmentedControlProps<T>) {
  const { label, value, onValueChange, segments, className } = props
  return (
    <RadioGroup
      aria-label={label}
      value={value}
      onValueChange={(next: T) => onValueChange(next)}
      className={clsx(
        'inline-flex h-7 rounded-control border border-line bg-sunken p-0.5 max-rail:h-12',
        className,
      )}
    >
      {segments.map((segment) => (
        <Radio.Root
          key={segment.value}
          value={segment.value}
          nativeButton
          render={<button type="button" />}
          className="inline-flex grow whitespace-nowrap items-center justify-center gap-1.5 rounded-tag px-2 font-medium text-ink-2 text-meta hover:text-ink data-checked:bg-raised data-checked:text-ink data-checked:shadow-[0_0_0_1px_var(--line-strong),var(--shadow-1)] max-rail:min-h-11 max-rail:min-w-11 max-rail:text-ui [&_svg]:size-3.5"
        >
          {segment.icon}
          {segment.label}
        </Radio.Root>
      ))}
    </RadioGroup>
  )
}
