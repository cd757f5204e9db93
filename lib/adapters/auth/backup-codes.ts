import { randomInt } from 'node:crypto'

// one case and no look-alikes: people copy these from paper
const alphabet = '23456789abcdefghjkmnpqrstuvwxyz'
const letters = (count: number) =>
  Array.from({ length: count }, () => alphabet[randomInt(alphabet.length)]).join('')

/** Ten codes of 49 bits: "k7m2p-9xq4r". */
export const newBackupCodes = (): string[] => Array.from({ length: 10 }, () => `${letters(5)}-${letters(5)}`)
