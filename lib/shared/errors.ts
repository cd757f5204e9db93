// Expected refusals. A shell maps the code once: an HTTP status, a form's field, a sentence on a page.
export type ErrorCode =
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'malformed'
  | 'too-large'
  | 'not-allowed'
  | 'invalid'
  | 'too-many-requests'
  | 'unavailable'

export const httpStatus: Record<ErrorCode, number> = {
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  malformed: 400,
  'too-large': 413,
  'not-allowed': 405,
  invalid: 422,
  'too-many-requests': 429,
  unavailable: 503,
}

export class AppError extends Error {
  readonly code: ErrorCode
  readonly field: string | undefined
  readonly retryAfterMs: number | undefined
  /** What a form or a program needs besides the sentence: all refused fields, or what somebody else saved. */
  readonly data: Record<string, unknown> | undefined

  constructor(
    code: ErrorCode,
    message: string,
    details: { field?: string; retryAfterMs?: number; data?: Record<string, unknown> } = {},
  ) {
    super(message)
    this.name = 'AppError'
    this.code = code
    this.field = details.field
    this.retryAfterMs = details.retryAfterMs
    this.data = details.data
  }
}

export const isAppError = (error: unknown): error is AppError => error instanceof AppError
