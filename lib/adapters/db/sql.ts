// Pieces of statements for what Prisma's own calls cannot say, or not fast enough. Both databases understand them.
import { join, type Sql, sqltag } from '@prisma/client/runtime/client'

export type SqlValue = string | number | bigint | boolean | Date | null | Sql

/** `?, ?, ?`: for `IN (…)`. */
export const listOf = (values: readonly SqlValue[]): Sql => join([...values])

/** `(?, ?), (?, ?)`: for `VALUES …`. */
export const rowsOf = (rows: readonly (readonly SqlValue[])[]): Sql =>
  join(rows.map((row) => sqltag`(${join([...row])})`))

/** An expression as it stands: PostgreSQL reads the types of a `VALUES` from a first row of these. */
export const expression = (text: TemplateStringsArray): Sql => sqltag(text)
