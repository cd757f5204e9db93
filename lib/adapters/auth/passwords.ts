import { hashPassword, verifyPassword } from 'better-auth/crypto'

/** How better-auth hashes and verifies inside a transaction: by answers that were computed before it began. */
export interface PasswordProof {
  hash: (password: string) => Promise<string>
  verify: (given: { hash: string; password: string }) => Promise<boolean>
}

/** For work that touches no password. */
export const noPassword: PasswordProof = {
  hash: () => Promise.reject(new Error('No password was prepared for this transaction')),
  verify: () => Promise.reject(new Error('No password was prepared for this transaction')),
}

// hashing takes about 60 ms, too long to hold the writer of a database for

/** A proof for one password against the hash that the caller read a moment ago; null when there is none. */
export async function provePassword(password: string, storedHash: string | null): Promise<PasswordProof> {
  const spare = await decoyHash()
  // the decoy makes an unknown address take as long as a known one
  const matches = await verifyPassword({ hash: storedHash ?? spare, password })
  return {
    hash: () => Promise.resolve(spare),
    verify: ({ hash }) => Promise.resolve(matches && hash === storedHash),
  }
}

export async function prepareHash(password: string): Promise<PasswordProof> {
  const hash = await hashPassword(password)
  return { ...noPassword, hash: () => Promise.resolve(hash) }
}

export const newHash = (password: string): Promise<string> => hashPassword(password)

let decoy: Promise<string> | undefined
function decoyHash(): Promise<string> {
  decoy ??= hashPassword('a password that nobody has')
  return decoy
}
