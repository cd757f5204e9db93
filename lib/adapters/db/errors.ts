/** The database could not be had in time: somebody else kept it. Nothing was written. */
export class DatabaseBusyError extends Error {
  override name = 'DatabaseBusyError'
  constructor(waitedMs: number) {
    super(
      `The database was busy for ${Math.round(waitedMs / 1000)} seconds and nothing was written. ` +
        'Try again; if it happens often, another program may be holding the database open.',
    )
  }
}

export class TransactionTimeoutError extends Error {
  override name = 'TransactionTimeoutError'
  constructor(afterMs: number) {
    super(
      `A transaction had not ended after ${afterMs / 1000} seconds and was rolled back: nothing was written.`,
    )
  }
}

export class DatabaseFullError extends Error {
  override name = 'DatabaseFullError'
  constructor() {
    super('The disk that holds the database is full and nothing was written. Free some space and try again.')
  }
}

export class DatabaseTooNewError extends Error {
  override name = 'DatabaseTooNewError'
  constructor(database: string, migration: string) {
    super(
      `The ${database} database was written by a newer version of Ostinato (it holds the migration ${migration}, ` +
        'unknown to this one): start that version, or restore the backup made before the upgrade.',
    )
  }
}

export class MigrationChangedError extends Error {
  override name = 'MigrationChangedError'
  constructor(database: string, migration: string) {
    super(
      `The migration ${migration} is not the one that was applied to the ${database} database: ` +
        'its file was changed afterwards. Restore the original file and write a new migration instead.',
    )
  }
}

export class MigrationFailedError extends Error {
  override name = 'MigrationFailedError'
  constructor(database: string, migration: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    super(`The migration ${migration} failed and the ${database} database is as it was before: ${reason}`, {
      cause,
    })
  }
}

export class WorkspaceDatabaseMissingError extends Error {
  override name = 'WorkspaceDatabaseMissingError'
  constructor(workspaceId: string) {
    super(`Workspace ${workspaceId} has no database: it was not made yet, or was deleted.`)
  }
}

export class NestedTransactionError extends Error {
  override name = 'NestedTransactionError'
  constructor() {
    super(
      'A database was used inside a transaction: use the transaction that was given to you, or do it after the commit.',
    )
  }
}

export class DatabaseClosedError extends Error {
  override name = 'DatabaseClosedError'
  constructor() {
    super('The databases are closed: this process is shutting down.')
  }
}

export class DatabaseUnreachableError extends Error {
  override name = 'DatabaseUnreachableError'
  constructor(address: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    super(
      `PostgreSQL at ${address} cannot be used: ${reason}. Check that it runs and that DATABASE_URL names the right ` +
        'host, database, user and password.',
      { cause },
    )
  }
}

export class DatabaseRightsError extends Error {
  override name = 'DatabaseRightsError'
  constructor(user: string, database: string, cause: unknown) {
    super(
      `The PostgreSQL user ${user} needs the right to make a schema and a role for each workspace. As an administrator, ` +
        `run: ALTER ROLE "${user}" CREATEROLE; GRANT CREATE ON DATABASE "${database}" TO "${user}";`,
      { cause },
    )
  }
}

/** Nothing was wrong with what should be written: the database could not be had. */
export const isUnavailable = (error: unknown): boolean =>
  error instanceof DatabaseBusyError ||
  error instanceof DatabaseFullError ||
  error instanceof DatabaseClosedError ||
  error instanceof DatabaseUnreachableError ||
  error instanceof WorkspaceDatabaseMissingError
