'use client'

import { Field } from '@base-ui/react/field'
import clsx from 'clsx'
import { ChevronDown } from 'lucide-react'
import { useRef, useState } from 'react'
import { arrival } from './arrival.ts'
import type { ComboboxProps } from './combobox-body.tsx'
import { controlHeights, controlStyle } from './control-style.ts'
import { type Taken, useGivenAway, useStandIn } from './use-stand-in.ts'

const comboboxBody = arrival(() => import('./combobox-body.tsx').then(({ ComboboxBody }) => ComboboxBody))

/** A select that is searched by typing, for lists too long to look through. */
export function Combobox<T extends string>(props: ComboboxProps<T>) {
  const [typed, setTyped] = useState<string | null>(null)
  const { Part, taken, listeners } = useStandIn(comboboxBody)
  if (Part) return <Part {...props} taken={taken} typed={typed} />
  return (
    <span className="contents" {...listeners}>
      <ComboboxLikeness {...props} taken={taken} typed={typed} onType={setTyped} />
    </span>
  )
}

type LikenessProps<T extends string> = ComboboxProps<T> & {
  taken: Taken
  typed: string | null
  onType: (text: string) => void
}

function ComboboxLikeness<T extends string>(props: LikenessProps<T>) {
  const { options, value, defaultValue, name, label, placeholder, disabled, size = 'md', className } = props
  const { taken, typed, onType } = props
  const input = useRef<HTMLInputElement>(null)
  useGivenAway(taken, input)
  const chosen = value === undefined ? defaultValue : value
  const shown = options.find((option) => option.value === chosen)?.label ?? ''
  return (
    <div className={clsx('relative', className)}>
      {name && chosen ? <input type="hidden" name={name} value={chosen} /> : null}
      <Field.Control
        ref={input}
        role="combobox"
        aria-haspopup="listbox"
        aria-autocomplete="list"
        aria-expanded={taken.isPressed}
        aria-label={label}
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="none"
        spellCheck={false}
        placeholder={placeholder}
        disabled={disabled}
        value={typed ?? shown}
        onValueChange={(text) => onType(text)}
        onKeyDown={(event) => {
          // It chooses among options that are about to come; it must not send the form.
          if (event.key === 'Enter' && typed !== null) event.preventDefault()
        }}
        className={clsx(controlStyle, controlHeights[size], 'pr-8 max-rail:pr-12')}
      />
      <button
        type="button"
        tabIndex={-1}
        aria-label="Show all"
        aria-haspopup="listbox"
        disabled={disabled}
        className="absolute inset-y-0 right-0 grid w-8 place-items-center text-ink-3 max-rail:w-11"
      >
        <ChevronDown aria-hidden className="size-3.5" />
      </button>
    </div>
  )
}
