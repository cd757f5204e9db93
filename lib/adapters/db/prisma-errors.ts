// Prisma's errors by their shape: each generated client has classes of its own.
const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}

const driverCause = (error: unknown): Record<string, unknown> =>
  record(record(record(record(error).meta).driverAdapterError).cause)

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined

export function isUniqueViolation(error: unknown): boolean {
  return codeOf(error) === 'P2002' || driverCause(error).kind === 'UniqueConstraintViolation'
}

export function isForeignKeyViolation(error: unknown): boolean {
  return codeOf(error) === 'P2003' || driverCause(error).kind === 'ForeignKeyConstraintViolation'
}

/** The database gave up this transaction in favour of another: the same work may well succeed now. */
export function isWriteConflict(error: unknown): boolean {
  const { kind, originalCode } = driverCause(error)
  return (
    codeOf(error) === 'P2034' ||
    kind === 'TransactionWriteConflict' ||
    originalCode === '40001' ||
    originalCode === '40P01'
  )
}

/** PostgreSQL's way of saying that a lock was not to be had in time. */
export const isLockTimeout = (error: unknown): boolean => driverCause(error).originalCode === '55P03'
