import { authOver } from '#lib/adapters/auth/auth.ts'
import { refusedByAuth } from '#lib/adapters/auth/refused.ts'
import { control } from '#lib/adapters/db/open.ts'
import type { Context } from '#lib/shared/context.ts'
import { AppError } from '#lib/shared/errors.ts'
import { confirmPassword } from './confirm-password.ts'

export interface TwoFactorSetup {
  /** otpauth:// address, to be shown as a QR code */
  address: string
  backupCodes: string[]
}

/** The first half: a secret is made, and counts for nothing until a first code proves that it arrived. */
export async function beginTwoFactor(
  context: Context,
  { password, headers }: { password: string; headers: Headers },
): Promise<TwoFactorSetup> {
  const { proof } = await confirmPassword(context, password)
  const setup = await control().transact(context, async (tx) => {
    try {
      return await authOver(tx, proof).api.enableTwoFactor({ body: { password }, headers })
    } catch (error) {
      if (!refusedByAuth(error)) throw error
      throw new AppError('conflict', 'A second factor is on already. Turn it off first to set up a new one.')
    }
  })
  if (setup.method !== 'totp') throw new Error('Expected an authenticator secret')
  return { address: setup.totpURI, backupCodes: setup.backupCodes }
}
