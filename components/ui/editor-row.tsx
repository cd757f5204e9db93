import type { ReactNode } from 'react'

type EditorRowProps = {
  label: ReactNode
  /** What this value does, in one line. Put the changing part in <b>. */
  consequence?: ReactNode
  /** The id of the control, where there is exactly one. */
  controlId?: string
  children: ReactNode
}

/** Label, controls, one line of consequence. The row that holds the focus is tinted. */
export function EditorRow({ label, consequence, controlId, children }: EditorRowProps) {
  const Label = controlId ? 'label' : 'span'
  return (
    <div className="grid grid-cols-[132px_minmax(0,1fr)] gap-x-5 border-line border-b py-2.5 last:border-b-0 has-focus-visible:-mx-3 has-focus-visible:bg-selected has-focus-visible:px-3 has-focus-visible:shadow-[inset_2px_0_0_var(--accent)] max-rail:grid-cols-[minmax(0,1fr)] max-rail:gap-y-1">
      <Label {...(controlId && { htmlFor: controlId })} className="font-medium leading-7">
        {label}
      </Label>
      <div className="min-w-0">
        <div className="flex min-h-7 flex-wrap items-center gap-2">{children}</div>
        {consequence ? (
          <p className="mt-1 text-pretty text-ink-3 text-meta [&_b]:font-medium [&_b]:text-ink">
            {consequence}
          </p>
        ) : null}
      </div>
    </div>
  )
}
