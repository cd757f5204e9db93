/** Something was typed that no command takes. The message says what is meant, `field` which part of a line is wrong. */
export class UsageError extends Error {
  readonly field: string | undefined

  constructor(message: string, field?: string) {
    super(message)
    this.field = field
  }
}

/** A mistake as programs read it. */
export function errorAnswer(error: unknown): { error: string; field?: string } {
  const message = error instanceof Error ? error.message : String(error)
  const field = error instanceof UsageError ? error.field : undefined
  return { error: message, ...(field !== undefined && { field }) }
}
