import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { now } from '#lib/adapters/clock/clock.ts'
import { touchSession } from '#lib/people/commands/touch-session.ts'
import { findSession } from '#lib/people/queries.ts'
import type { Context, WorkspaceContext } from '#lib/shared/context.ts'
import { AppError, isAppError } from '#lib/shared/errors.ts'
import { contextOfMember } from '#lib/workspaces/queries.ts'
import { Slug } from '#lib/workspaces/schema.ts'

/** The signed-in person of this request, read from the database once per request, never remembered longer. */
export const currentSession = cache(async () => {
  const session = await findSession(await headers())
  if (session) await touchSession(session, new Date())
  return session
})

async function requestFacts(): Promise<Pick<Context, 'now' | 'requestId'>> {
  return { now: now(), requestId: (await headers()).get('x-request-id') ?? crypto.randomUUID() }
}

/** For work that needs no sign-in: claiming a link, signing in. */
export async function visitorContext(): Promise<Context> {
  return { actor: { kind: 'system', name: 'visitor' }, ...(await requestFacts()) }
}

export async function personContext(): Promise<Context & { actor: { kind: 'person' } }> {
  const session = await currentSession()
  if (!session) throw new AppError('unauthenticated', 'You are signed out. Sign in again to go on.')
  const { id, name, isOperator } = session.person
  return { actor: { kind: 'person', personId: id, name, isOperator }, ...(await requestFacts()) }
}

/** The only way from a browser to a workspace. Whoever is no member learns nothing of it, not even that it exists. */
export const workspaceContext = cache(async (slug: string): Promise<WorkspaceContext> => {
  const parsed = Slug.safeParse(slug)
  if (!parsed.success)
    throw new AppError('not-found', 'There is no such workspace, or you are no member of it.')
  return contextOfMember(await personContext(), parsed.data)
})

/** For pages: what one may not see is, for whoever asks, not there. */
export async function productContext(slug: string): Promise<WorkspaceContext> {
  try {
    return await workspaceContext(slug)
  } catch (error) {
    if (isAppError(error) && error.code === 'not-found') notFound()
    if (isAppError(error) && error.code === 'unauthenticated') await requireSession()
    throw error
  }
}

/** For pages: a signed-out visitor goes to the door and comes back here afterwards. */
export async function requireSession() {
  const session = await currentSession()
  if (session) return session
  redirect(`/sign-in?next=${encodeURIComponent((await headers()).get('x-path') ?? '/')}`)
}
