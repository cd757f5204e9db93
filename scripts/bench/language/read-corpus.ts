import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

export const CronRow = z.object({
  id: z.string(),
  expr: z.string(),
  dialect: z.string(),
  tz: z.string(),
  from: z.string(),
  inclusive: z.boolean(),
  next: z.string().nullish(),
  next_not: z.string().nullish(),
  tier: z.string(),
})
export type CronRow = z.infer<typeof CronRow>

export const InvalidRow = z.object({ expr: z.string(), dialect: z.string(), field: z.string().nullish() })

export const SentenceRow = z.object({
  id: z.string(),
  phrase: z.string(),
  ref: z.string(),
  tz: z.string(),
  expected: z.object({ kind: z.enum(['recurring', 'once', 'none']), grain: z.exactOptional(z.string()) }),
  fires: z.array(z.string()).nullable(),
  compare: z.enum(['instant', 'date', 'frequency', 'spacing', 'grain-start', 'rule-only', 'none']),
  tier: z.string(),
})

export const IntentRow = z.object({ text: z.string(), intent: z.string(), automation: z.boolean() })

/** The rows of one file of the corpora, which are test data from public sources and no part of the project. */
export function readCorpus<Row>(folder: string, file: string, row: z.ZodType<Row>): Row[] {
  const path = join(folder, file)
  if (!existsSync(path))
    throw new Error(
      `The corpora are not there: ${path} is missing. Say where they are with --corpora FOLDER.`,
    )
  return z.array(row).parse(JSON.parse(readFileSync(path, 'utf8')))
}
