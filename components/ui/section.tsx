import { type ReactNode, useId } from 'react'

type SectionProps = {
  title: string
  /** One quiet line beside the title: a count, or what the section means. */
  meta?: ReactNode
  /** At the right end of the line: a link or one button. */
  action?: ReactNode
  className?: string
  children: ReactNode
}

export function Section({ title, meta, action, className, children }: SectionProps) {
  const headingId = useId()
  return (
    <section aria-labelledby={headingId} className={className}>
      <div className="flex flex-wrap items-baseline gap-x-2 border-line border-b pb-1.5">
        <h2 id={headingId} className="font-medium text-title tracking-[-0.01em]">
          {title}
        </h2>
        {meta ? <p className="text-ink-3 text-meta">{meta}</p> : null}
        {action ? <span className="ml-auto self-center">{action}</span> : null}
      </div>
      {children}
    </section>
  )
}
