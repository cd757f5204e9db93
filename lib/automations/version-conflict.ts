import { AppError } from '#lib/shared/errors.ts'
import type { Difference } from './difference/difference.ts'
import { specDifference } from './difference/spec-difference.ts'
import type { AutomationSpec } from './spec/automation-spec.ts'

interface Saved {
  number: number
  spec: AutomationSpec
  authorName: string
  reason: string
  createdAt: Date
}

/** What a form needs to show what came in between. Nothing of what somebody typed is lost. */
export interface Conflict {
  baseVersion: number
  version: number
  savedBy: string
  savedAt: string
  reason: string
  /** From the version that was edited to the one that stands now. */
  differences: Difference[]
}

/** Somebody saved a version while somebody else edited the one before. */
export function versionConflict(base: Saved, present: Saved): AppError {
  const conflict: Conflict = {
    baseVersion: base.number,
    version: present.number,
    savedBy: present.authorName,
    savedAt: present.createdAt.toISOString(),
    reason: present.reason,
    differences: specDifference(base.spec, present.spec, 'en-GB'),
  }
  const message = `${present.authorName} saved version ${present.number} while you edited version ${base.number}. Compare both, then save again.`
  return new AppError('conflict', message, { field: 'baseVersion', data: { conflict } })
}
