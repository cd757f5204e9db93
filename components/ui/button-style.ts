import clsx from 'clsx'

export type ButtonTone = 'default' | 'primary' | 'plain' | 'danger'
export type ButtonSize = 'sm' | 'md' | 'lg'

const tones: Record<ButtonTone, string> = {
  default: 'border-line-strong bg-raised shadow-flat hover:bg-hover active:bg-pressed',
  primary:
    'border-ink bg-ink text-on-ink hover:bg-[color-mix(in_oklab,var(--ink)_86%,var(--surface))] active:bg-[color-mix(in_oklab,var(--ink)_74%,var(--surface))]',
  plain: 'border-transparent text-ink-2 hover:bg-hover active:bg-pressed',
  danger: 'border-line-strong bg-raised text-failed shadow-flat hover:bg-hover active:bg-pressed',
}

const sizes: Record<ButtonSize, string> = {
  sm: 'h-6 rounded-[5px] px-2 text-meta',
  md: 'h-7 rounded-control px-2.5',
  lg: 'h-9 rounded-control px-3',
}

const squares: Record<ButtonSize, string> = {
  sm: 'size-6 rounded-[5px]',
  md: 'size-7 rounded-control',
  lg: 'size-9 rounded-control',
}

// Transitions name their properties: `transition-colors` would fade in the focus ring.
// aria-disabled rather than :disabled: a refused button keeps focus, so that its reason can be read.
// A busy one is disabled too, but keeps its looks.
const refused =
  'aria-disabled:not-aria-busy:border-line aria-disabled:not-aria-busy:bg-sunken aria-disabled:not-aria-busy:text-ink-disabled aria-disabled:not-aria-busy:shadow-none'

type ButtonLook = {
  tone?: ButtonTone | undefined
  size?: ButtonSize | undefined
  square?: boolean | undefined
}

export function buttonStyle({ tone = 'default', size = 'md', square = false }: ButtonLook): string {
  return clsx(
    'group/button relative inline-flex flex-none select-none items-center justify-center gap-1.5 whitespace-nowrap border font-medium transition-[color,background-color,border-color] duration-(--d-fast)',
    square
      ? `${squares[size]} max-rail:size-11`
      : `${sizes[size]} max-rail:h-11 max-rail:px-4 max-rail:text-ui`,
    tones[tone],
    refused,
  )
}

/** Icons inside a button are quieter than its word, except where the word has a colour of its own. */
export function buttonIconStyle(tone: ButtonTone = 'default'): string {
  const quiet = tone === 'default' || tone === 'plain'
  return clsx('inline-flex [&_svg]:size-3.5', quiet && 'text-ink-3 group-aria-disabled/button:text-inherit')
}
