/** The last row that was shown, in the order of names. */
export interface ListCursor {
  name: string
  id: string
}

/** Only of signs that an address holds as they are. */
export const formatCursor = ({ name, id }: ListCursor): string => {
  const bytes = String.fromCharCode(...new TextEncoder().encode(name))
  return `${id}.${btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`
}

/** Null: none was given, or none of ours. */
export function parseCursor(text: string | undefined): ListCursor | null {
  const [, id, name] = /^(au_[0-9a-z]+)\.([\w-]+)$/.exec(text ?? '') ?? []
  if (id === undefined || name === undefined || name.length % 4 === 1) return null
  const bytes = atob(name.replaceAll('-', '+').replaceAll('_', '/'))
  return { id, name: new TextDecoder().decode(Uint8Array.from(bytes, (letter) => letter.charCodeAt(0))) }
}
