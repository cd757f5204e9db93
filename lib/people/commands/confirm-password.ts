import { type PasswordProof, provePassword } from '#lib/adapters/auth/passwords.ts'
import { control } from '#lib/adapters/db/open.ts'
import { take } from '#lib/adapters/redis/rate-limit.ts'
import type { Context } from '#lib/shared/context.ts'
import { AppError } from '#lib/shared/errors.ts'
import { requirePerson } from '#lib/shared/require.ts'
import { refusePause } from '../refuse-pause.ts'

export interface ConfirmedPassword {
  personId: string
  signInMethodId: string
  hash: string
  proof: PasswordProof
}

/** Before a deed that a borrowed browser must not do. Limited, so that a stolen session can't guess the password. */
export async function confirmPassword(
  context: Context,
  password: string,
  field = 'password',
): Promise<ConfirmedPassword> {
  const { personId } = requirePerson(context)
  const taken = await take({
    name: 'password-again',
    key: personId,
    limit: 10,
    windowMs: 15 * 60_000,
    now: context.now,
  })
  refusePause(taken)
  const method = await control().read((db) =>
    db.signInMethod.findFirst({
      where: { personId, providerId: 'credential' },
      select: { id: true, password: true },
    }),
  )
  const hash = method?.password ?? null
  const proof = await provePassword(password, hash)
  if (!method || hash === null || !(await proof.verify({ hash, password }))) {
    throw new AppError('invalid', 'This is not your current password.', { field })
  }
  return { personId, signInMethodId: method.id, hash, proof }
}
