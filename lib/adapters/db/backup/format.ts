import { z } from 'zod'
import type { PortableValue } from './portable.ts'

// A gzip'd text of JSON lines: a header; for each table a line that names it and a line for each row, a list of
// values; a trailer. Lines of other kinds (files) may come with later versions. See docs/decisions/003.
export const formatName = 'ostinato-workspace-backup'
export const formatVersion = 1

/**
 * In bytes. A row comes from one request, whose body is at most 1 MB (proxy.ts, next.config.ts), and JSON writes a
 * byte as six at most ("\u0001"). A feature that makes larger rows by itself has to keep them elsewhere.
 */
export const longestLine = 16 * 1024 * 1024

export const Header = z.object({
  format: z.literal(formatName),
  version: z.number().int(),
  /** The newest migration of the database that it was made from. */
  migration: z.string(),
  // Both end up in the audit log of whoever restores it.
  workspace: z.object({ id: z.string().max(100), name: z.string().max(200) }),
  createdAt: z.iso.datetime(),
})
export type Header = z.infer<typeof Header>

const isEachOnce = (names: readonly string[]) => new Set(names).size === names.length
export const TableLine = z.object({
  table: z.string(),
  columns: z.array(z.string()).min(1).refine(isEachOnce),
})
export type TableLine = z.infer<typeof TableLine>

export type Row = PortableValue[]

/** By hand, since there are many of them: what stands in which column is checked where the columns are known. */
export const isRow = (values: readonly unknown[]): values is Row =>
  values.every((value) => value === null || ['string', 'number', 'boolean'].includes(typeof value))

/** The checksum is that of every line before this one, with its line feed, before compression. */
export const Trailer = z.object({ rows: z.record(z.string(), z.number()), sha256: z.string() })
export type Trailer = z.infer<typeof Trailer>
