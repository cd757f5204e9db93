'use client'

import { Field } from '@base-ui/react/field'
import clsx from 'clsx'
import { ChevronDown } from 'lucide-react'
import { useRef } from 'react'
import { arrival } from './arrival.ts'
import { controlHeights, controlStyle } from './control-style.ts'
import type { SelectProps } from './select-body.tsx'
import { type Taken, useGivenAway, useStandIn } from './use-stand-in.ts'

const selectBody = arrival(() => import('./select-body.tsx').then(({ SelectBody }) => SelectBody))

export function Select<T extends string>(props: SelectProps<T>) {
  const { Part, taken, listeners } = useStandIn(selectBody)
  if (Part) return <Part {...props} taken={taken} />
  return (
    <span className="contents" {...listeners}>
      <SelectLikeness {...props} taken={taken} />
    </span>
  )
}

function SelectLikeness<T extends string>(props: SelectProps<T> & { taken: Taken }) {
  const { options, value, defaultValue, name, label, placeholder, disabled, size = 'md', className } = props
  const { taken } = props
  const button = useRef<HTMLButtonElement>(null)
  useGivenAway(taken, button)
  const chosen = value ?? defaultValue
  const shown = options.find((option) => option.value === chosen)?.label
  return (
    <>
      <Field.Control
        ref={button}
        render={<button type="button" />}
        role="combobox"
        aria-haspopup="listbox"
        aria-expanded={taken.isPressed}
        aria-label={label}
        disabled={disabled}
        className={clsx(
          controlStyle,
          controlHeights[size],
          'flex items-center gap-1.5 text-left hover:bg-hover',
          taken.isPressed && 'bg-hover',
          className,
        )}
      >
        <span className={clsx('min-w-0 flex-1 truncate', shown === undefined && 'text-ink-3')}>
          {shown ?? placeholder}
        </span>
        <ChevronDown aria-hidden className="size-3.5 text-ink-3" />
      </Field.Control>
      {name && chosen !== undefined ? <input type="hidden" name={name} value={chosen} /> : null}
    </>
  )
}
