'use client'

import { Checkbox as BaseCheckbox } from '@base-ui/react/checkbox'
import clsx from 'clsx'
import { Check, Minus } from 'lucide-react'
import type { ReactNode } from 'react'

type CheckboxProps = Pick<
  BaseCheckbox.Root.Props,
  'name' | 'value' | 'checked' | 'defaultChecked' | 'indeterminate' | 'disabled' | 'required'
> & {
  children?: ReactNode
  /** The name where no words stand beside the box, as in a row of a list. */
  label?: string
  onCheckedChange?: (checked: boolean) => void
}

export function Checkbox({ children, label, onCheckedChange, ...rest }: CheckboxProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: Base UI renders the input inside
    <label
      className={clsx(
        'inline-flex items-start gap-2 max-rail:min-h-11 max-rail:min-w-11 max-rail:items-center',
        !children && 'max-rail:justify-center',
      )}
    >
      <BaseCheckbox.Root
        {...rest}
        aria-label={label}
        onCheckedChange={(checked) => onCheckedChange?.(checked)}
        className="mt-0.5 grid size-4 flex-none place-items-center rounded-tag border-[1.5px] border-line-control bg-surface data-checked:border-accent data-indeterminate:border-accent data-checked:bg-accent data-indeterminate:bg-accent data-disabled:border-line-strong data-disabled:bg-sunken"
      >
        <BaseCheckbox.Indicator className="flex text-on-accent data-disabled:text-ink-disabled [&_svg]:size-3 [&_svg]:stroke-3">
          {rest.indeterminate ? <Minus aria-hidden /> : <Check aria-hidden />}
        </BaseCheckbox.Indicator>
      </BaseCheckbox.Root>
      {children ? <span>{children}</span> : null}
    </label>
  )
}
