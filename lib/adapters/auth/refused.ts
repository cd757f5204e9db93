import { APIError } from 'better-auth/api'

/** A refusal of better-auth (wrong code, wrong password) as opposed to a bug or a broken database. */
export const refusedByAuth = (error: unknown): error is APIError => error instanceof APIError

export const refusalCode = (error: APIError): string => {
  const code = error.body?.code
  return typeof code === 'string' ? code : 'REFUSED'
}
