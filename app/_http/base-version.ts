import { AppError } from '#lib/shared/errors.ts'

/** The version that somebody edited: from the body, else from the header If-Match. */
export function withBaseVersion(request: Request, body: Record<string, unknown>): Record<string, unknown> {
  if (body.baseVersion !== undefined) return body
  const header = request.headers.get('if-match')
  const [, version] = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header ?? '') ?? []
  if (version !== undefined) return { ...body, baseVersion: Number(version) }
  const words = 'Say which version you edited: as baseVersion, or as If-Match: "4".'
  throw new AppError('invalid', words, { field: header === null ? 'baseVersion' : 'If-Match' })
}

export const versionTag = (version: number): string => `"${version}"`
