import type { AuditRow } from './audit-page.ts'

const columns = [
  'at',
  'action',
  'actorKind',
  'actorName',
  'subjectKind',
  'subjectId',
  'summary',
  'id',
] as const

/** A cell that begins like a formula gets an apostrophe, so that a spreadsheet shows it instead of running it. */
function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\n\r]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

export const csvHead = `${columns.join(',')}\r\n`

export const csvLine = (row: AuditRow): string =>
  `${columns.map((column) => cell(row[column])).join(',')}\r\n`
