'use client'

import { Select as BaseSelect } from '@base-ui/react/select'
import clsx from 'clsx'
import { Check, ChevronDown } from 'lucide-react'
import { useRef } from 'react'
import { type ControlSize, controlHeights, controlStyle } from './control-style.ts'
import type { Option } from './option.ts'
import { optionStyle, popupStyle } from './popup-style.ts'
import { type Taken, useTaken } from './use-stand-in.ts'

export type SelectProps<T extends string> = {
  options: readonly Option<T>[]
  value?: T
  defaultValue?: T
  onValueChange?: (value: T) => void
  name?: string
  /** The name where no Field stands around it. */
  label?: string
  placeholder?: string
  disabled?: boolean
  size?: ControlSize
  className?: string
}

export function SelectBody<T extends string>(props: SelectProps<T> & { taken: Taken }) {
  const { options, onValueChange, label, placeholder, size = 'md', className, taken, ...rest } = props
  const trigger = useRef<HTMLButtonElement>(null)
  useTaken(taken, trigger, null)
  return (
    <BaseSelect.Root
      {...rest}
      items={options}
      defaultOpen={taken.isPressed}
      onValueChange={(value: T | null) => {
        if (value !== null) onValueChange?.(value)
      }}
    >
      <BaseSelect.Trigger
        ref={trigger}
        aria-label={label}
        className={clsx(
          controlStyle,
          controlHeights[size],
          'flex items-center gap-1.5 text-left hover:bg-hover data-popup-open:bg-hover',
          className,
        )}
      >
        <BaseSelect.Value
          placeholder={placeholder}
          className="min-w-0 flex-1 truncate data-placeholder:text-ink-3"
        />
        <BaseSelect.Icon className="flex text-ink-3">
          <ChevronDown aria-hidden className="size-3.5" />
        </BaseSelect.Icon>
      </BaseSelect.Trigger>
      <BaseSelect.Portal>
        <BaseSelect.Positioner alignItemWithTrigger={false} sideOffset={4} className="z-50 outline-none">
          <BaseSelect.Popup
            className={clsx(
              popupStyle,
              'max-h-(--available-height) min-w-(--anchor-width) overflow-y-auto p-1 outline-none',
            )}
          >
            <BaseSelect.List>
              {options.map((option) => (
                <BaseSelect.Item
                  key={option.value}
                  value={option.value}
                  disabled={option.disabled}
                  className={optionStyle}
                >
                  <BaseSelect.ItemText>{option.label}</BaseSelect.ItemText>
                  {option.detail ? <span className="text-ink-3 text-meta">{option.detail}</span> : null}
                  <BaseSelect.ItemIndicator className="ml-auto flex">
                    <Check aria-hidden className="size-3.5" />
                  </BaseSelect.ItemIndicator>
                </BaseSelect.Item>
              ))}
            </BaseSelect.List>
          </BaseSelect.Popup>
        </BaseSelect.Positioner>
      </BaseSelect.Portal>
    </BaseSelect.Root>
  )
}
