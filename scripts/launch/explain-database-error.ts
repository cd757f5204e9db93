const ours =
  /^(DatabaseBusy|DatabaseFull|DatabaseTooNew|MigrationChanged|MigrationFailed|WorkspaceDatabaseMissing)Error$/

/** What is wrong with the database, as one sentence. Errors of the database layer are sentences already. */
export function explainDatabaseError(error: unknown, url: string | undefined): string {
  const causes = chainOf(error)
  const written = causes.find((cause) => ours.test(cause.name))
  if (written) return written.message
  const codes = causes.flatMap((cause) => ('code' in cause ? [String(cause.code)] : []))
  const has = (...wanted: string[]) => wanted.some((code) => codes.includes(code))
  const message = causes.at(-1)?.message ?? String(error)
  if (
    has('ENOSPC', 'SQLITE_FULL') ||
    causes.some((cause) => /database or disk is full/.test(cause.message))
  ) {
    return 'The databases cannot be opened, because the disk is full: free some space and start again.'
  }
  if (url === undefined) {
    return `The databases in the data folder cannot be opened (${message}): see whether this user owns every file in it.`
  }
  const { hostname, port, pathname, username } = new URL(url)
  const where = `${hostname}:${port || '5432'}`
  if (has('ECONNREFUSED')) {
    return `No PostgreSQL answers at ${where}: start it, check DATABASE_URL, or remove it to use the built-in database.`
  }
  if (has('ENOTFOUND', 'EAI_AGAIN')) {
    return `The host of DATABASE_URL (${hostname}) is not known to this machine's name service: correct it, or remove it to use the built-in database.`
  }
  if (has('ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH') || /timeout/i.test(message)) {
    return `The PostgreSQL at ${where} did not answer: see whether it runs and a firewall lets this machine reach it, or check DATABASE_URL.`
  }
  if (has('28P01', '28000')) {
    return `The PostgreSQL at ${where} refuses the user or password of DATABASE_URL (user ${username || 'not given'}): correct them and start again.`
  }
  if (has('3D000')) {
    return `The PostgreSQL at ${where} has no database${pathname.replace('/', ' ')}: make it with \`createdb\`, or correct DATABASE_URL.`
  }
  if (has('42501')) {
    return `The user of DATABASE_URL may not do what Ostinato needs in that database (${message}): it must own the database and be allowed to make roles.`
  }
  if (has('53300', '57P03'))
    return `The PostgreSQL at ${where} takes no connection now (${message}): start again in a moment.`
  return `The PostgreSQL at ${where} cannot be used (${message}): correct that and start again.`
}

function chainOf(error: unknown): Error[] {
  const chain: Error[] = []
  for (let next = error; next instanceof Error && chain.length < 8; next = next.cause) chain.push(next)
  // Several addresses of one host, each with its own refusal.
  return chain.flatMap((cause) =>
    cause instanceof AggregateError ? [cause, ...chainOf(cause.errors[0])] : [cause],
  )
}
