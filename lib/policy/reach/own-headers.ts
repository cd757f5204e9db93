// They say where a request goes and where it ends. Whoever sets them could ask another host than the one that was
// checked, or smuggle in a second request.
const ownHeaders: ReadonlySet<string> = new Set([
  'accept-encoding',
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])

const token = /^[!#$%&'*+.^_`|~0-9a-z-]+$/i
// What one line may hold. Anything beyond Latin-1 has no form in a header.
const value = /^[\t\x20-\x7e\x80-\xff]*$/

/** Why a header cannot be sent, in words; null when it can. */
export function refuseHeader(name: string, text: string): string | null {
  if (!token.test(name)) return `${JSON.stringify(name)} is no name of a header.`
  if (ownHeaders.has(name.toLowerCase())) return `The header ${name} is set by the product itself.`
  return value.test(text) ? null : `The header ${name} holds a character that no header can hold.`
}
