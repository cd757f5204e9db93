import { z } from 'zod'
import { AppError } from '#lib/shared/errors.ts'
import { json } from './api.ts'

const Page = z.object({
  limit: z.coerce
    .number('A page has 1 to 200 items.')
    .refine((limit) => Number.isInteger(limit) && limit >= 1 && limit <= 200, 'A page has 1 to 200 items.')
    .default(50),
  cursor: z.string().optional(),
})

interface Asked {
  limit: number
  /** Where the last page ended. */
  after: string | undefined
  /** What else was asked for. */
  filter: Record<string, string>
}

/** What a list is asked for. A cursor that was not given by us is refused: starting anew would never come to an end. */
export function readPage(query: Record<string, string>, isCursor: (text: string) => boolean): Asked {
  const { limit, cursor } = Page.parse(query)
  const { limit: _, cursor: __, ...filter } = query
  if (cursor === undefined) return { limit, after: undefined, filter }
  if (isCursor(cursor)) return { limit, after: cursor, filter }
  throw new AppError('invalid', 'Send a cursor as nextCursor gave it, or none for the first page.', {
    field: 'cursor',
  })
}

interface Rows<Row> {
  rows: readonly Row[]
  next: string | number | null
}

export const pageOf = (rows: Rows<unknown>): Response => json(itemsOf(rows))

/** A page of a list as the API answers it; what the server renders first has the same shape. */
export const itemsOf = <Row>({
  rows,
  next,
}: Rows<Row>): { items: readonly Row[]; nextCursor: string | null } => ({
  items: rows,
  nextCursor: next === null ? null : String(next),
})
