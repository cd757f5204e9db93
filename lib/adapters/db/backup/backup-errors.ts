/** Nothing was changed by a restore that ended with one of these. */
export class BackupDamagedError extends Error {
  override name = 'BackupDamagedError'
  constructor(reason: string) {
    super(`This file cannot be restored: ${reason}. Nothing was changed. Use another copy of the backup.`)
  }
}

export class BackupTooNewError extends Error {
  override name = 'BackupTooNewError'
  constructor(what: string) {
    super(
      `This backup was made by a newer version of Ostinato (${what}). Nothing was changed. ` +
        'Update Ostinato, then restore it.',
    )
  }
}

/** Each reads, unpacks and writes at full speed; more of them would only slow everybody down. */
export class RestoresBusyError extends Error {
  override name = 'RestoresBusyError'
  constructor(underWay: number) {
    super(
      `${underWay} backups are being restored already. Nothing was changed. Try again when one of them is done.`,
    )
  }
}

/** A row that no database of ours can have held: of a wrong type, twice, or without what it needs. */
export function isImpossibleRow(error: unknown): boolean {
  if (error instanceof SyntaxError || error instanceof RangeError || error instanceof TypeError) return true
  if (!(error instanceof Error)) return false
  const sqliteCode = 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : 0
  const postgresqlClass = 'code' in error && typeof error.code === 'string' ? error.code.slice(0, 2) : ''
  // Constraint and mismatch; data exception and integrity violation.
  return sqliteCode === 19 || sqliteCode === 20 || postgresqlClass === '22' || postgresqlClass === '23'
}
