import { CircleX } from 'lucide-react'

/** A refusal that belongs to no single field. */
export function FormProblem({ children }: { children: string | undefined }) {
  if (children === undefined) return null
  return (
    <p role="alert" className="flex items-start gap-1.5 text-failed text-meta">
      <CircleX aria-hidden className="mt-px size-3.5 flex-none" />
      {children}
    </p>
  )
}
