import { authOver } from '#lib/adapters/auth/auth.ts'
import type { PasswordProof } from '#lib/adapters/auth/passwords.ts'
import { type SessionCookie, sessionCookies } from '#lib/adapters/auth/session-cookies.ts'
import type { ControlTransaction } from '#lib/adapters/db/clients.ts'
import { AppError } from '#lib/shared/errors.ts'
import type { NewPerson } from '../schema.ts'

export interface AddedPerson {
  id: string
  cookies: SessionCookie[]
}

/** A piece of claiming a link or accepting an invitation; on its own it is not open to anybody. */
export async function addPerson(
  tx: ControlTransaction,
  { name, email, password }: NewPerson,
  { proof, headers }: { proof: PasswordProof; headers: Headers },
): Promise<AddedPerson> {
  const known = await tx.person.findUnique({ where: { email }, select: { id: true } })
  if (known)
    throw new AppError('conflict', 'There is an account with this e-mail. Sign in instead.', {
      field: 'email',
    })
  const answer = await authOver(tx, proof).api.signUpEmail({
    body: { name, email, password },
    headers,
    returnHeaders: true,
  })
  return { id: answer.response.user.id, cookies: sessionCookies(answer.headers) }
}
