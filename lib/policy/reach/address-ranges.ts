// The registries of special-purpose addresses (IANA, IPv4 and IPv6), and what clouds keep for themselves.
export const refusedRanges: readonly (readonly [range: string, what: string])[] = [
  ['0.0.0.0/8', 'this network'],
  ['10.0.0.0/8', 'a private network'],
  ['100.64.0.0/10', "a provider's own network"],
  ['127.0.0.0/8', 'this machine'],
  ['168.63.129.16/32', "a cloud's own address"],
  ['169.254.0.0/16', 'the local link, where clouds keep credentials'],
  ['172.16.0.0/12', 'a private network'],
  ['192.0.0.0/24', 'set aside for protocols'],
  ['192.0.2.0/24', 'for documentation'],
  ['192.31.196.0/24', 'set aside for name servers'],
  ['192.52.193.0/24', 'set aside for tunnels'],
  ['192.88.99.0/24', 'set aside for tunnels'],
  ['192.168.0.0/16', 'a private network'],
  ['192.175.48.0/24', 'set aside for name servers'],
  ['198.18.0.0/15', 'for measurements'],
  ['198.51.100.0/24', 'for documentation'],
  ['203.0.113.0/24', 'for documentation'],
  ['224.0.0.0/4', 'many machines at once'],
  ['240.0.0.0/4', 'reserved'],
  ['2001::/23', 'set aside for protocols and tunnels'],
  ['2001:db8::/32', 'for documentation'],
  ['2002::/16', 'an IPv4 address within an IPv6 one'],
  ['2620:4f:8000::/48', 'set aside for name servers'],
  ['3fff::/20', 'for documentation'],
]

// Of IPv6, the network hands out 2000::/3 alone. What was site-local is ordinary unicast since RFC 4291 (2.5.7).
export const openIpv6Ranges: readonly string[] = ['2000::/3', 'fec0::/10']

/** What the rest of IPv6 is, where a person would want to know. */
export const closedIpv6Ranges: readonly (readonly [range: string, what: string])[] = [
  ['::1/128', 'this machine'],
  ['::ffff:0:0/96', 'an IPv4 address within an IPv6 one'],
  ['64:ff9b::/32', 'an IPv4 address within an IPv6 one'],
  ['fc00::/7', 'a private network'],
  ['fe80::/10', 'the local link'],
  ['ff00::/8', 'many machines at once'],
]
