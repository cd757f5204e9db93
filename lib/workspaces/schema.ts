import { z } from 'zod'
import { Email, NewPassword, PersonName } from '#lib/people/schema.ts'
import { isZone } from '#lib/schedules/clock/zone.ts'
import { permissions, roles } from '#lib/shared/permissions.ts'
import { line } from '#lib/shared/text.ts'

export const Role = z.enum(roles, 'Choose viewer, editor, admin or owner.')
const Permission = z.enum(permissions)

/** An IANA zone. UTC and aliases that the runtime resolves are welcome too. */
export const Zone = z.string().refine(isZone, { error: 'Choose a zone by its name, like Europe/Vienna.' })

const WorkspaceName = line(60, { empty: 'Write a name.' })

/** Words that stand first in an address of the product itself, and so can't name a workspace. */
export const reservedSlugs = new Set([
  'api',
  'design',
  'docs',
  'invite',
  'new',
  'open',
  'reset',
  'sign-in',
  'sign-out',
  'welcome',
  'workspaces',
  '_next',
])

export const Slug = z
  .string()
  .trim()
  .regex(/^[a-z0-9](-?[a-z0-9])*$/, 'Use small letters, digits and single hyphens, like acme-team.')
  .max(40, 'An address has at most 40 characters.')
  .refine((slug) => !reservedSlugs.has(slug), 'This word is taken by the product itself. Choose another.')

export const NewWorkspace = z.object({ name: WorkspaceName, slug: Slug, zone: Zone })
export type NewWorkspace = z.infer<typeof NewWorkspace>

export const WorkspacePatch = z.object({ name: WorkspaceName, zone: Zone })
export type WorkspacePatch = z.infer<typeof WorkspacePatch>

export const NewInvitation = z.object({ email: Email, role: Role })
export type NewInvitation = z.infer<typeof NewInvitation>

/** The address comes from the invitation; whoever has an account signs in instead. */
export const Acceptance = z.object({ name: PersonName, password: NewPassword })
export type Acceptance = z.infer<typeof Acceptance>

export const NewApiKey = z.object({
  name: line(60, { empty: 'Write what this key is for.' }),
  permissions: z.array(Permission).min(1, 'Choose at least one permission.'),
  expiresInDays: z.union([z.literal(30), z.literal(90), z.literal(365), z.null()]).default(null),
})
export type NewApiKey = z.infer<typeof NewApiKey>

/** The column of a key, as it was written. A permission that no longer exists is dropped, not an error. */
export const KeyPermissions = z
  .array(z.string())
  .transform((names) => permissions.filter((permission) => names.includes(permission)))
