import { z } from 'zod'

const Ip = z.union([z.ipv4(), z.ipv6()])

export interface Hop {
  /** Whom the connection came from: what nobody can invent. */
  socket: string | null
  /** X-Forwarded-For as it was received: each proxy appends whom it heard, and a client may begin it with lies. */
  forwarded: string | null
  trustedProxies: number
}

/** Who asks, counted from our side: past as many entries as there are proxies of ours, and no further. */
export function clientAddress({ socket, forwarded, trustedProxies }: Hop): string {
  const heard = (forwarded ?? '').split(',').map((entry) => entry.trim())
  const chain = [...heard.filter((entry) => entry !== ''), socket ?? '']
  const candidate = chain.at(-1 - trustedProxies) ?? chain[0] ?? ''
  return [candidate, socket ?? ''].find((address) => Ip.safeParse(address).success) ?? 'unknown'
}
