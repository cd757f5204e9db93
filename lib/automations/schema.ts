// What the commands take. A spec itself is read by spec/parse-spec.ts, which names every field that cannot stand.
import { z } from 'zod'
import { fileFormats } from './files/automation-file.ts'
import { automationStates } from './states.ts'

const AutomationId = z.string().min(1).max(60)
const Version = z.int().min(1)
const Instant = z.iso.datetime('Write an instant in UTC, like 2026-12-24T08:00:00Z.')
const Reason = z.string().trim().max(500, 'At most 500 characters.').optional()

export const NewAutomation = z.strictObject({
  spec: z.unknown(),
  reason: Reason,
  isPaused: z.boolean().default(false),
})
export type NewAutomation = z.input<typeof NewAutomation>

/** `patch` says what differs, `spec` says all. Whoever edits names the version that they saw. */
export const AutomationPatch = z.strictObject({
  automationId: AutomationId,
  baseVersion: Version,
  patch: z.record(z.string(), z.unknown()).optional(),
  spec: z.unknown().optional(),
  reason: Reason,
})
export type AutomationPatch = z.infer<typeof AutomationPatch>

export const Rollback = z.strictObject({
  automationId: AutomationId,
  baseVersion: Version,
  version: Version,
  reason: Reason,
})
export type Rollback = z.infer<typeof Rollback>

export const Pause = z.strictObject({
  automationId: AutomationId,
  until: Instant.optional(),
  reason: Reason,
})
export type Pause = z.infer<typeof Pause>

export const WhichAutomation = z.strictObject({ automationId: AutomationId })
export type WhichAutomation = z.infer<typeof WhichAutomation>

export const ImportedFile = z.strictObject({
  file: z.string().max(400_000, 'This file is too large to be an automation.'),
  isPaused: z.boolean().default(false),
})
export type ImportedFile = z.input<typeof ImportedFile>

export const ExportedFile = z.strictObject({ automationId: AutomationId, format: z.enum(fileFormats) })
export type ExportedFile = z.infer<typeof ExportedFile>

const days = 'A number of days, from 1 to 366.'

/** Which stretch of time is simulated. */
export const Stretch = z.object({
  from: Instant.optional(),
  days: z.coerce
    .number(days)
    .refine((count) => Number.isInteger(count) && count >= 1 && count <= 366, days)
    .default(30),
})
export type Stretch = z.infer<typeof Stretch>

const version = z.coerce.number('A number of a version.').pipe(Version)

export const WhichVersion = z.object({ automationId: AutomationId, number: version })
export const WhichVersions = z.object({
  automationId: AutomationId,
  from: version,
  to: version,
  locale: z.string().max(35).default('en-GB'),
})

export const AutomationFilter = z.object({
  /** None said: all but the deleted ones. */
  state: z.enum(automationStates).optional(),
  tag: z.string().trim().toLowerCase().max(30).optional(),
  text: z.string().trim().max(100).optional(),
  after: z.string().max(400).optional(),
})
export type AutomationFilter = z.infer<typeof AutomationFilter>
