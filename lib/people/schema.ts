import { z } from 'zod'
import { line } from '#lib/shared/text.ts'

export const PersonName = line(80, { empty: 'Write a name.' })

export const Email = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, 'Type an e-mail address.')
  .max(254, 'An e-mail address has at most 254 characters.')
  .pipe(z.email('This is not an e-mail address. Write it like name@example.com.'))

export const NewPassword = z
  .string()
  .min(12, 'This is too short: use at least 12 characters.')
  .max(200, 'A password has at most 200 characters.')
  .refine(
    (password) => new Set(password).size >= 4,
    'This is too easy to guess: use more different characters.',
  )

/** A password as typed at sign-in: whatever it is, it is compared, not judged. */
export const TypedPassword = z.string().min(1, 'Type your password.').max(200, 'Use at most 200 characters.')

export const NewPerson = z.object({ name: PersonName, email: Email, password: NewPassword })
export type NewPerson = z.infer<typeof NewPerson>

export const Credentials = z.object({ email: Email, password: TypedPassword })
export type Credentials = z.infer<typeof Credentials>

export const PasswordChange = z
  .object({ current: TypedPassword, next: NewPassword })
  .refine(({ current, next }) => current !== next, {
    path: ['next'],
    error: 'This is the password that you have now. Choose another.',
  })
export type PasswordChange = z.infer<typeof PasswordChange>

/** Without what people add or leave out when they copy: spaces, capitals, the hyphen in the middle. */
function plainCode(typed: string): string {
  const plain = typed.replaceAll(/[\s-]/g, '').toLowerCase()
  return plain.length === 10 ? `${plain.slice(0, 5)}-${plain.slice(5)}` : plain
}

/** Six digits of an authenticator, or a backup code; spaces are how people read them aloud. */
export const SecondFactor = z.object({
  code: z
    .string()
    .transform(plainCode)
    .pipe(
      z
        .string()
        .min(6, 'A code has six digits; a backup code is longer.')
        .max(40, 'This is too long for a code.'),
    ),
})
export type SecondFactor = z.infer<typeof SecondFactor>

export const Profile = z.object({ name: PersonName })
export type Profile = z.infer<typeof Profile>

export const Token = z.string().min(20).max(100)
