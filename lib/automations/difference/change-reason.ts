import type { Difference } from './difference.ts'

const mostNamed = 3
const shortEnough = 60

/** The reason of a version for which nobody wrote one. */
export function changeReason(differences: readonly Difference[]): string {
  const [only] = differences
  if (!only) return 'Nothing changed'
  if (differences.length === 1 && isShort(only)) {
    if (only.before === null) return `${only.label}: ${only.after}`
    if (only.after === null) return `Without ${only.label}: ${only.before}`
    return `${only.label}: ${only.before} → ${only.after}`
  }
  const labels = [...new Set(differences.map(({ label }) => label))]
  const named = labels.slice(0, mostNamed).join('; ')
  const others = labels.length - mostNamed
  return others > 0 ? `Changed: ${named}; and ${others} more` : `Changed: ${named}`
}

const isShort = ({ before, after, words }: Difference): boolean =>
  words === undefined && (before?.length ?? 0) <= shortEnough && (after?.length ?? 0) <= shortEnough
