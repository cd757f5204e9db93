import type { Refusal } from '#lib/schedules/schema.ts'

/** A refusal as programs read it. */
export interface Refused {
  error: string
  field: string
  suggestion?: string
}

export const refused = ({ message, field, suggestion }: Refusal): Refused => ({
  error: message,
  field,
  ...(suggestion !== undefined && { suggestion }),
})

export const refusalLine = ({ error, suggestion }: Refused): string =>
  suggestion === undefined ? error : `${error} Did you mean "${suggestion}"?`
