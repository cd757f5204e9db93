import { z } from 'zod'

// a lone surrogate, NUL or another control character: no keyboard makes them, and no two stores keep them alike
const unprintable = /[\p{Cc}\p{Cs}]/u

/** One line of text that a person typed, as every store keeps it. */
export const line = (longest: number, words: { empty: string }) =>
  z
    .string()
    .trim()
    .min(1, words.empty)
    .max(longest, `At most ${longest} characters.`)
    .refine(
      (text) => text.isWellFormed() && !unprintable.test(text),
      'This holds a character that cannot be shown.',
    )
