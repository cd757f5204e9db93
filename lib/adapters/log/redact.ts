const secretWords = new Set([
  'password',
  'passphrase',
  'secret',
  'secrets',
  'authorization',
  'cookie',
  'cookies',
])
const secretEndings = new Set([...secretWords, 'token', 'key'])
const passwordInAddress = /\b([a-z][a-z0-9+.-]*:\/\/[^\s:/@]*):[^\s/]+@/gi
const deepest = 8

export const hidden = '[hidden]'

// links that open something, and keys, wherever they stand in a text
const secretInPath = /\/(reset|invite|welcome)\/[\w-]+/g
const key = /\bost_[\w-]+/g

const redactText = (text: string) =>
  text
    .replace(passwordInAddress, `$1:${hidden}@`)
    .replace(secretInPath, `/$1/${hidden}`)
    .replace(key, `ost_${hidden}`)

/** A copy for the log: secrets hidden by the name of their field at any depth, passwords cut out of addresses. */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return redactText(value)
  if (typeof value === 'bigint') return value.toString()
  if (value === null || typeof value !== 'object') return value
  if (depth >= deepest) return '[deeper]'
  if (value instanceof Error) return redact(describeError(value), depth)
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString()
  if (value instanceof Map) return redact(Object.fromEntries(value), depth)
  if (value instanceof Set) return redact([...value], depth)
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`
  if (Array.isArray(value)) return value.map((item) => redact(item, depth + 1))
  const entries = Object.entries(value).map(([name, item]) => [
    name,
    isSecretName(name) && isHidable(item) ? hidden : redact(item, depth + 1),
  ])
  return Object.fromEntries(entries)
}

/** `apiKey` and `set-cookie` are secret; `keyId` and `tokenCount` are not. */
export function isSecretName(name: string): boolean {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
  return words.some((word) => secretWords.has(word)) || secretEndings.has(words.at(-1) ?? '')
}

const isHidable = (value: unknown) =>
  typeof value === 'string' || (typeof value === 'object' && value !== null)

function describeError(error: Error): Record<string, unknown> {
  // `message` and `stack` are not enumerable; what a library added besides (a code, a query) is.
  const { name, message, stack, cause } = error
  return { ...error, name, message, stack, ...(cause === undefined ? {} : { cause }) }
}
