import { authOver } from '#lib/adapters/auth/auth.ts'
import { noPassword } from '#lib/adapters/auth/passwords.ts'
import { refusalCode, refusedByAuth } from '#lib/adapters/auth/refused.ts'
import { type SessionCookie, sessionCookies } from '#lib/adapters/auth/session-cookies.ts'
import type { ControlTransaction } from '#lib/adapters/db/clients.ts'
import { control } from '#lib/adapters/db/open.ts'
import { hashToken } from '#lib/adapters/secrets/tokens.ts'
import { entryOf } from '#lib/audit/entry-of.ts'
import { AppError } from '#lib/shared/errors.ts'
import type { DoorContext } from '../door.ts'
import type { SecondFactor } from '../schema.ts'
import { secondFactorRefusal } from '../second-factor-refusal.ts'

/** The second step of signing in: a code of the authenticator, or one of the backup codes. */
export async function verifySecondFactor(
  context: DoorContext,
  { code }: SecondFactor,
): Promise<SessionCookie[]> {
  const outcome = await control().transact(context, async (tx, unit) => {
    const { api } = authOver(tx, noPassword)
    const verify = /^\d{6}$/.test(code) ? api.verifyTOTP : api.verifyBackupCode
    try {
      const { headers, response } = await verify({
        body: { code },
        headers: context.headers,
        returnHeaders: true,
      })
      const { id, name } = response.user
      await refuseReplay(tx, { personId: id, code, now: context.now })
      unit.audit(
        entryOf(
          { ...context, actor: { kind: 'person', personId: id, name, isOperator: false } },
          {
            action: 'person.signed-in',
            subject: { kind: 'person', id },
            summary: 'Signed in with a second factor',
          },
        ),
        'platform',
      )
      return { cookies: sessionCookies(headers) }
    } catch (error) {
      // returned, not thrown: the count of failed tries must be committed
      if (!refusedByAuth(error)) throw error
      return { refused: refusalCode(error) }
    }
  })
  if (outcome.cookies) return outcome.cookies
  throw new AppError('unauthenticated', secondFactorRefusal(outcome.refused), { field: 'code' })
}

// a code is accepted for its own 30 s, and for one step before and after
const codeLifetimeMs = 90_000

/** Thrown, so that the session which was made with it is undone. Who looked over a shoulder comes too late. */
async function refuseReplay(
  tx: ControlTransaction,
  { personId, code, now }: { personId: string; code: string; now: Date },
): Promise<void> {
  const lastCodeHash = hashToken(code)
  const since = new Date(now.getTime() - codeLifetimeMs)
  const used = await tx.twoFactor.findFirst({ where: { personId, lastCodeHash, lastCodeAt: { gt: since } } })
  if (used) {
    throw new AppError('unauthenticated', 'This code was used already. Wait for the next one.', {
      field: 'code',
    })
  }
  await tx.twoFactor.updateMany({ where: { personId }, data: { lastCodeHash, lastCodeAt: now } })
}
