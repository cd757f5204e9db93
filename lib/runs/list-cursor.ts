/** The last row that was shown, newest first. */
export interface ListCursor {
  at: Date
  id: string
}

export const formatCursor = ({ at, id }: ListCursor): string => `${at.getTime()}.${id}`

/** Anything malformed starts from the beginning. */
export function parseCursor(text: string | undefined): ListCursor | null {
  const [, ms, id] = /^(\d{1,15})\.([a-z]+_[0-9a-z]+)$/.exec(text ?? '') ?? []
  return ms === undefined || id === undefined ? null : { at: new Date(Number(ms)), id }
}
