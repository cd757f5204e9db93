import { sessionToken } from '#lib/adapters/auth/session-token.ts'
import { control } from '#lib/adapters/db/open.ts'
import { hashToken } from '#lib/adapters/secrets/tokens.ts'
import type { Context } from '#lib/shared/context.ts'
import { requireOperator } from '#lib/shared/require.ts'
import { describeDevice } from './describe-device.ts'
import { type LinkPurpose, linkRefusals } from './link-rules.ts'
import { linkState } from './link-state.ts'

export interface SignedInSession {
  id: string
  lastSeenAt: Date
  person: { id: string; name: string; email: string; isOperator: boolean; hasTwoFactor: boolean }
}

/** The session that a request's cookie names, if it still stands. */
export async function findSession(headers: Headers, now = new Date()): Promise<SignedInSession | null> {
  const token = sessionToken(headers)
  if (!token) return null
  const session = await control().read((db) =>
    db.session.findUnique({ where: { token }, include: { person: true } }),
  )
  if (!session || session.expiresAt <= now) return null
  const { id, name, email, isOperator, twoFactorEnabled } = session.person
  return {
    id: session.id,
    lastSeenAt: session.updatedAt,
    person: { id, name, email, isOperator, hasTwoFactor: twoFactorEnabled ?? false },
  }
}

export interface SessionRow {
  id: string
  device: string
  address: string | null
  signedInAt: string
  lastSeenAt: string
}

export async function listSessions(personId: string, now: Date): Promise<SessionRow[]> {
  const sessions = await control().read((db) =>
    db.session.findMany({ where: { personId, expiresAt: { gt: now } }, orderBy: { updatedAt: 'desc' } }),
  )
  return sessions.map(({ id, userAgent, ipAddress, createdAt, updatedAt }) => ({
    id,
    device: describeDevice(userAgent),
    address: ipAddress || null,
    signedInAt: createdAt.toISOString(),
    lastSeenAt: updatedAt.toISOString(),
  }))
}

export type LinkOnPage =
  | { usable: true; person: { name: string; email: string } | null }
  | { usable: false; words: string }

/** What a page says of a link before anything is done with it. Looking at a link never uses it up. */
export async function lookAtLink(purpose: LinkPurpose, token: string, now: Date): Promise<LinkOnPage> {
  return control().read(async (db) => {
    const link = await db.oneTimeLink.findUnique({ where: { tokenHash: hashToken(token) } })
    if (link?.purpose !== purpose) return { usable: false, words: linkRefusals.unknown }
    const state = linkState(link, now)
    if (!state.usable) return { usable: false, words: linkRefusals[state.reason] }
    const person = link.personId ? await db.person.findUnique({ where: { id: link.personId } }) : null
    return { usable: true, person: person && { name: person.name, email: person.email } }
  })
}

export const anyPersonExists = (): Promise<boolean> =>
  control().read(async (db) => (await db.person.findFirst({ select: { id: true } })) !== null)

export interface PersonRow {
  id: string
  name: string
  email: string
  isOperator: boolean
  workspaces: string[]
}

/** For the operator: who may sign in to this installation. */
export async function listPeople(context: Context): Promise<PersonRow[]> {
  requireOperator(context)
  const people = await control().read((db) =>
    db.person.findMany({
      orderBy: { name: 'asc' },
      include: { memberships: { include: { workspace: { select: { name: true } } } } },
    }),
  )
  return people.map(({ id, name, email, isOperator, memberships }) => ({
    id,
    name,
    email,
    isOperator,
    workspaces: memberships.map(({ workspace }) => workspace.name),
  }))
}
