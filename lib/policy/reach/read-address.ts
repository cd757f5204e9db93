/** An address as one number, so that a range is a comparison. */
export interface Address {
  bits: 32 | 128
  value: bigint
}

/** Null for whatever is not in the usual form: no octal or short IPv4, no zone after an IPv6. */
export function readAddress(text: string): Address | null {
  return text.includes(':') ? readIpv6(text) : readIpv4(text)
}

const decimal = /^(0|[1-9]\d{0,2})$/
const hexadecimal = /^[0-9a-f]{1,4}$/i

function readIpv4(text: string): Address | null {
  const parts = text.split('.')
  if (parts.length !== 4 || !parts.every((part) => decimal.test(part) && Number(part) <= 255)) return null
  return { bits: 32, value: joined(parts.map(Number), 8n) }
}

function readIpv6(text: string): Address | null {
  const halves = text.split('::')
  if (halves.length > 2) return null
  const [head, tail] = halves.map(groupsOf)
  if (!head || tail === null) return null
  if (tail === undefined) return head.length === 8 ? { bits: 128, value: joined(head, 16n) } : null
  const missing = 8 - head.length - tail.length
  if (missing < 1) return null
  return { bits: 128, value: joined([...head, ...Array<number>(missing).fill(0), ...tail], 16n) }
}

/** The groups between two colons; the last may be written as an IPv4 address. */
function groupsOf(text: string): number[] | null {
  if (text === '') return []
  const parts = text.split(':')
  const last = parts.at(-1) ?? ''
  const embedded = last.includes('.') ? readIpv4(last) : null
  if (last.includes('.') && !embedded) return null
  const plain = embedded ? parts.slice(0, -1) : parts
  if (!plain.every((part) => hexadecimal.test(part))) return null
  const groups = plain.map((part) => Number.parseInt(part, 16))
  return embedded ? [...groups, Number(embedded.value >> 16n), Number(embedded.value & 0xffffn)] : groups
}

const joined = (parts: readonly number[], width: bigint): bigint =>
  parts.reduce((value, part) => (value << width) | BigInt(part), 0n)
