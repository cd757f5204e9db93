import * as z from 'zod/mini'
import { UsageError } from './usage-error.ts'

const words = (what: string) => z.string({ error: `Give ${what} as text.` })

/** What a line says of where and when; what it leaves out stands in the options of the command. */
export const lineSetting = {
  tz: z.optional(words('"tz", a zone,')),
  ref: z.optional(words('"ref", a moment,')),
  from: z.optional(words('"from", a moment,')),
  locale: z.optional(words('"locale", like en-GB,')),
}

export const LineOfPhrase = z.object({ phrase: words('"phrase", the sentence,'), ...lineSetting })

/** A schedule: a cron expression, or a sentence that means one. */
export const LineOfSchedule = z
  .object({ expr: z.optional(words('"expr"')), phrase: z.optional(words('"phrase"')), ...lineSetting })
  .check(
    z.refine(({ expr, phrase }) => (expr === undefined) !== (phrase === undefined), {
      error: 'Give a cron expression as "expr", or a sentence as "phrase".',
      path: ['expr'],
    }),
  )

/** Checks what a line holds; the first thing that is wrong is thrown as a sentence. */
export function readLine<Schema extends z.ZodMiniType>(schema: Schema, line: unknown): z.infer<Schema> {
  const read = schema.safeParse(line)
  if (read.success) return read.data
  const { message, path } = read.error.issues[0] ?? { message: '', path: [] }
  const [field] = path
  if (field === undefined) throw new UsageError('A line is one JSON object.', 'line')
  throw new UsageError(message, String(field))
}
