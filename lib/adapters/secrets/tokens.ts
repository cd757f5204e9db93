import { createHash, randomBytes, randomInt } from 'node:crypto'

/** 256 bits: long enough that a plain hash of it is a safe thing to store. */
export const newToken = (): string => randomBytes(32).toString('base64url')

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url')

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** An id that names its kind: `ws_4k2j…`. 95 bits of chance, no look-alike letters. */
export function newId(kind: string): string {
  const letters = Array.from({ length: 19 }, () => alphabet[randomInt(alphabet.length)])
  return `${kind}_${letters.join('')}`
}
