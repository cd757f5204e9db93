'use client'

import { Combobox as BaseCombobox } from '@base-ui/react/combobox'
import clsx from 'clsx'
import { Check, ChevronDown } from 'lucide-react'
import { useRef } from 'react'
import { type ControlSize, controlHeights, controlStyle } from './control-style.ts'
import type { Option } from './option.ts'
import { optionStyle, popupStyle } from './popup-style.ts'
import { type Taken, useTaken } from './use-stand-in.ts'

export type ComboboxProps<T extends string> = {
  options: readonly Option<T>[]
  value?: T | null
  defaultValue?: T
  onValueChange?: (value: T) => void
  name?: string
  /** The name where no Field stands around it. */
  label?: string
  placeholder?: string
  /** What to say when nothing matches: "No time zone has that name." */
  emptyText: string
  disabled?: boolean
  size?: ControlSize
  className?: string
}

export function ComboboxBody<T extends string>(
  props: ComboboxProps<T> & { taken: Taken; typed: string | null },
) {
  const { taken, typed } = props
  const input = useRef<HTMLInputElement>(null)
  useTaken(taken, input, typed)
  const { options, value, defaultValue, onValueChange, name, disabled } = props
  const { label, placeholder, emptyText, size = 'md', className } = props
  const optionOf = (wanted: T) => options.find((option) => option.value === wanted) ?? null
  return (
    <BaseCombobox.Root
      items={options}
      {...(value === undefined ? {} : { value: value === null ? null : optionOf(value) })}
      {...(defaultValue === undefined ? {} : { defaultValue: optionOf(defaultValue) })}
      onValueChange={(option: Option<T> | null) => {
        if (option) onValueChange?.(option.value)
      }}
      name={name}
      disabled={disabled}
      autoHighlight
      defaultOpen={taken.isPressed}
    >
      <BaseCombobox.InputGroup className={clsx('relative', className)}>
        <BaseCombobox.Input
          ref={input}
          aria-label={label}
          placeholder={placeholder}
          className={clsx(controlStyle, controlHeights[size], 'pr-8 max-rail:pr-12')}
        />
        <BaseCombobox.Trigger
          aria-label="Show all"
          className="absolute inset-y-0 right-0 grid w-8 place-items-center text-ink-3 max-rail:w-11"
        >
          <ChevronDown aria-hidden className="size-3.5" />
        </BaseCombobox.Trigger>
      </BaseCombobox.InputGroup>
      <BaseCombobox.Portal>
        <BaseCombobox.Positioner sideOffset={4} className="z-50 outline-none">
          <BaseCombobox.Popup className={clsx(popupStyle, 'w-(--anchor-width) min-w-56 overflow-clip')}>
            <BaseCombobox.Empty className="px-3 py-2 text-ink-3 empty:hidden">{emptyText}</BaseCombobox.Empty>
            <BaseCombobox.List className="max-h-[min(18rem,var(--available-height))] scroll-py-1 overflow-y-auto overscroll-contain p-1 outline-none data-empty:p-0">
              {(option: Option<T>) => (
                <BaseCombobox.Item key={option.value} value={option} className={optionStyle}>
                  <span className="min-w-0 truncate">{option.label}</span>
                  {option.detail ? <span className="text-ink-3 text-meta">{option.detail}</span> : null}
                  <BaseCombobox.ItemIndicator className="ml-auto flex">
                    <Check aria-hidden className="size-3.5" />
                  </BaseCombobox.ItemIndicator>
                </BaseCombobox.Item>
              )}
            </BaseCombobox.List>
          </BaseCombobox.Popup>
        </BaseCombobox.Positioner>
      </BaseCombobox.Portal>
    </BaseCombobox.Root>
  )
}
