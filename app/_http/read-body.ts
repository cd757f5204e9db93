import { AppError } from '#lib/shared/errors.ts'

const largestBody = 1_000_000

/** The text of a body, read piece by piece: what is too large is refused before it is all here. */
export async function readBody(request: Request): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > largestBody) throw tooLarge()
  if (!request.body) return ''
  const reader = request.body.getReader()
  const pieces: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.byteLength
    if (size > largestBody) {
      await reader.cancel()
      throw tooLarge()
    }
    pieces.push(value)
  }
  return decoded(Buffer.concat(pieces))
}

const tooLarge = () => new AppError('too-large', 'This body is too large: at most 1 MB.')

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new AppError('malformed', 'This body is no text in UTF-8.')
  }
}

/** What a body of JSON holds; nothing sent is an empty one. */
export function parseBody(text: string): Record<string, unknown> {
  if (text.trim() === '') return {}
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new AppError('malformed', `This body is no JSON: ${reason}.`)
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  throw new AppError('malformed', 'Send one JSON object: { … }.')
}
