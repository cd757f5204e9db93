import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { twoFactor } from 'better-auth/plugins/two-factor'
import type { ControlTransaction } from '#lib/adapters/db/clients.ts'
import { env } from '#lib/adapters/process/env.ts'
import { keyFor } from '#lib/adapters/secrets/master-key.ts'
import { newId } from '#lib/adapters/secrets/tokens.ts'
import { newBackupCodes } from './backup-codes.ts'
import type { PasswordProof } from './passwords.ts'

const daysToSeconds = (days: number) => days * 86_400

const idKinds: Record<string, string> = {
  user: 'pe',
  session: 'se',
  account: 'si',
  verification: 've',
  twoFactor: 'tf',
}

const prefix = 'ostinato'
const isSecure = () => env().PUBLIC_URL.startsWith('https:')

export const sessionCookieName = () => `${isSecure() ? '__Secure-' : ''}${prefix}.session_token`

let secret: string | undefined
export function authSecret(): string {
  secret ??= keyFor('sign-in').toString('base64url')
  return secret
}

/**
 * better-auth over one open transaction, so that what it writes commits together with its audit
 * entry. Costs under a millisecond. None of its HTTP routes is mounted: commands are its only callers.
 */
export function authOver(tx: ControlTransaction, proof: PasswordProof) {
  return betterAuth({
    appName: 'Ostinato',
    baseURL: env().PUBLIC_URL,
    secret: authSecret(),
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    // it only asks what the provider can do; what SQLite can, PostgreSQL can too
    database: prismaAdapter(tx, { provider: 'sqlite' }),
    emailAndPassword: { enabled: true, minPasswordLength: 12, maxPasswordLength: 200, password: proof },
    user: { modelName: 'person' },
    account: { modelName: 'signInMethod', fields: { userId: 'personId' } },
    session: {
      fields: { userId: 'personId' },
      expiresIn: daysToSeconds(30),
      updateAge: daysToSeconds(1),
      // "fresh" guards nothing here: our commands ask for the password themselves
      freshAge: 0,
    },
    plugins: [
      twoFactor({
        issuer: 'Ostinato',
        backupCodeOptions: { customBackupCodesGenerate: newBackupCodes },
        schema: { twoFactor: { fields: { userId: 'personId' } } },
      }),
    ],
    advanced: {
      cookiePrefix: prefix,
      useSecureCookies: isSecure(),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      database: { generateId: ({ model }) => newId(idKinds[model] ?? 'id') },
    },
  })
}
