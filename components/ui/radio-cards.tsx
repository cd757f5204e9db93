'use client'

import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import clsx from 'clsx'
import type { ReactNode } from 'react'

export type RadioCard<T extends string> = { value: T; title: string; detail?: ReactNode; disabled?: boolean }

type RadioCardsProps<T extends string> = {
  label: string
  cards: readonly RadioCard<T>[]
  name?: string
  value?: T
  defaultValue?: T
  onValueChange?: (value: T) => void
  className?: string
}

export function RadioCards<T extends string>({
  label,
  cards,
  className,
  onValueChange,
  ...rest
}: RadioCardsProps<T>) {
  return (
    <RadioGroup
      {...rest}
      aria-label={label}
      onValueChange={(value: T) => onValueChange?.(value)}
      className={clsx('grid gap-2', className)}
    >
      {cards.map((card) => (
        // biome-ignore lint/a11y/noLabelWithoutControl: Base UI renders the input inside
        <label
          key={card.value}
          className="grid grid-cols-[16px_1fr] content-start gap-x-2 rounded-control border border-line-strong bg-surface px-2.5 pt-1.75 pb-2 hover:bg-hover has-data-checked:border-accent has-data-disabled:bg-sunken has-data-disabled:text-ink-disabled has-data-checked:shadow-[inset_0_0_0_1px_var(--accent)] max-rail:min-h-11 max-rail:py-2.5"
        >
          <Radio.Root
            value={card.value}
            disabled={card.disabled}
            className="mt-0.5 grid size-4 place-items-center rounded-full border-[1.5px] border-line-control bg-surface data-checked:border-accent"
          >
            <Radio.Indicator className="size-2 rounded-full bg-accent" />
          </Radio.Root>
          <span className="font-medium">{card.title}</span>
          {card.detail ? <span className="col-start-2 text-ink-3 text-meta">{card.detail}</span> : null}
        </label>
      ))}
    </RadioGroup>
  )
}
