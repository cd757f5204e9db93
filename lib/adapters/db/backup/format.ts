import { z } from 'zod'

// A gzip'd text of JSON lines: a header; for each table a line that names it and a line for each row, a list of
// values; a trailer. Lines of other kinds (files) may come with later versions. See docs/decisions/003.
export const formatName = 'ostinato-workspace-backup'
export const formatVersion = 1

export const Header = z.object({
  format: z.literal(formatName),
  version: z.number().int(),
  /** The newest migration of the database that it was made from. */
  migration: z.string(),
  workspace: z.object({ id: z.string(), name: z.string() }),
  createdAt: z.iso.datetime(),
})
export type Header = z.infer<typeof Header>

export const TableLine = z.object({ table: z.string(), columns: z.array(z.string()) })
export type TableLine = z.infer<typeof TableLine>

export const Row = z.array(z.union([z.string(), z.number(), z.boolean(), z.null()]))
export type Row = z.infer<typeof Row>

/** The checksum is that of every line before this one, with its line feed, before compression. */
export const Trailer = z.object({ rows: z.record(z.string(), z.number()), sha256: z.string() })
export type Trailer = z.infer<typeof Trailer>
