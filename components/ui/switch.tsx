'use client'

import { Switch as BaseSwitch } from '@base-ui/react/switch'
import type { ReactNode } from 'react'

type SwitchProps = Pick<
  BaseSwitch.Root.Props,
  'name' | 'checked' | 'defaultChecked' | 'disabled' | 'aria-describedby'
> & {
  /** What on means. Drawn beside the switch; `hint` is the line of consequence. */
  children: ReactNode
  hint?: ReactNode
  onCheckedChange?: (checked: boolean) => void
}

export function Switch({ children, hint, onCheckedChange, ...rest }: SwitchProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: Base UI renders the input inside
    <label className="flex items-start gap-2 py-0.5 max-rail:min-h-11 max-rail:items-center">
      <BaseSwitch.Root
        {...rest}
        onCheckedChange={(checked) => onCheckedChange?.(checked)}
        className="relative mt-0.5 h-4 w-7 flex-none rounded-full bg-line-control transition-[color,background-color,border-color] duration-(--d-base) data-checked:bg-accent-fill data-disabled:bg-line-strong"
      >
        <BaseSwitch.Thumb className="absolute top-0.5 left-0.5 size-3 rounded-full bg-thumb transition-transform duration-(--d-base) data-checked:translate-x-3" />
      </BaseSwitch.Root>
      <span>
        {children}
        {hint ? <span className="ml-2 text-ink-3 text-meta">{hint}</span> : null}
      </span>
    </label>
  )
}
