import { DriverAdapterError } from '@prisma/driver-adapter-utils'
import { DatabaseFullError } from '../errors.ts'

// https://www.sqlite.org/rescode.html: the low byte is the primary code.
const busy = 5
const full = 13
const primaryKey = 1555
const unique = 2067
const notNull = 1299
const foreignKey = 787
const trigger = 1811

interface SqliteError extends Error {
  code: 'ERR_SQLITE_ERROR'
  errcode: number
}

const isSqliteError = (error: unknown): error is SqliteError =>
  error instanceof Error &&
  'code' in error &&
  error.code === 'ERR_SQLITE_ERROR' &&
  'errcode' in error &&
  typeof error.errcode === 'number'

const primaryCode = (error: unknown): number | undefined =>
  isSqliteError(error) ? error.errcode & 0xff : undefined

export const isBusy = (error: unknown): boolean => primaryCode(error) === busy
export const isFull = (error: unknown): boolean => primaryCode(error) === full

function fieldsOf(message: string): string[] {
  const [, named = ''] = message.split('constraint failed: ')
  return named.split(', ').map((column) => column.split('.').at(-1) ?? column)
}

/** The error as Prisma wants it told, so that both providers give the same codes. */
export function toDriverError(error: unknown): unknown {
  if (!isSqliteError(error)) return error
  if (isFull(error)) return new DatabaseFullError()
  const told = { originalCode: String(error.errcode), originalMessage: error.message }
  const constraint = { fields: fieldsOf(error.message) }
  switch (error.errcode) {
    case primaryKey:
    case unique:
      return new DriverAdapterError({ ...told, kind: 'UniqueConstraintViolation', constraint })
    case notNull:
      return new DriverAdapterError({ ...told, kind: 'NullConstraintViolation', constraint })
    case foreignKey:
    case trigger:
      return new DriverAdapterError({
        ...told,
        kind: 'ForeignKeyConstraintViolation',
        constraint: { foreignKey: {} },
      })
    default: {
      const table = /^no such table: (.+)$/.exec(error.message)?.[1]
      if (table) return new DriverAdapterError({ ...told, kind: 'TableDoesNotExist', table })
      return new DriverAdapterError({
        ...told,
        kind: 'sqlite',
        extendedCode: error.errcode,
        message: error.message,
      })
    }
  }
}
