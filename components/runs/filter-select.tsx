'use client'

import clsx from 'clsx'
import { ChevronDown } from 'lucide-react'
import { useEffect, useEffectEvent, useRef } from 'react'
import { controlHeights, controlStyle } from '#components/ui/control-style.ts'
import type { Option } from '#components/ui/option.ts'

interface FilterSelectProps {
  label: string
  options: readonly Option[]
  value: string
  onChoose: (value: string) => void
  className?: string
}

/** The browser's own: a filter needs no more, and it can be used before any code is here. */
export function FilterSelect({ label, options, value, onChoose, className }: FilterSelectProps) {
  const select = useRef<HTMLSelectElement>(null)
  const goOn = useEffectEvent(() => {
    const chosen = select.current?.value ?? value
    if (chosen !== value) onChoose(chosen)
  })
  // What was chosen while the page was on its way.
  useEffect(() => goOn(), [])
  return (
    <span className={clsx('relative flex', className)}>
      <select
        key={value}
        ref={select}
        aria-label={label}
        defaultValue={value}
        onChange={(event) => onChoose(event.target.value)}
        className={clsx(
          controlStyle,
          controlHeights.md,
          'w-full appearance-none truncate pr-7 hover:bg-hover',
        )}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} className="bg-raised">
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute inset-y-0 right-2 my-auto size-3.5! text-ink-3"
      />
    </span>
  )
}
