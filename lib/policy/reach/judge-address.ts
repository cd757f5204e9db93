import { closedIpv6Ranges, openIpv6Ranges, refusedRanges } from './address-ranges.ts'
import { type Address, readAddress } from './read-address.ts'

interface Range extends Address {
  what: string
  shift: bigint
}

function rangeOf(text: string, what: string): Range {
  const [start = '', prefix = ''] = text.split('/')
  const address = readAddress(start)
  if (!address) throw new Error(`${text} is no range of addresses.`)
  const shift = BigInt(address.bits - Number(prefix))
  return { bits: address.bits, value: address.value >> shift, shift, what }
}

const refused = [...refusedRanges, ...closedIpv6Ranges].map(([text, what]) => rangeOf(text, what))
const open = openIpv6Ranges.map((text) => rangeOf(text, 'public'))

const holds = (range: Range, { bits, value }: Address): boolean =>
  range.bits === bits && value >> range.shift === range.value

// An interface identifier by ISATAP carries an IPv4 address, to which a router with that tunnel would pass it on.
const isIsatap = ({ bits, value }: Address): boolean =>
  bits === 128 && [0x0000_5efen, 0x0200_5efen].includes((value >> 32n) & 0xffff_ffffn)

/** What stands against an address, in words; null when it is an ordinary public one. */
export function judgeAddress(text: string): string | null {
  const address = readAddress(text)
  if (!address) return 'no address in its usual form'
  const special = refused.find((range) => holds(range, address))
  if (special) return special.what
  if (isIsatap(address)) return 'an IPv4 address within an IPv6 one'
  if (address.bits === 32 || open.some((range) => holds(range, address))) return null
  return 'reserved'
}
