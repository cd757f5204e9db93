import { lookup } from 'node:dns/promises'

/** All addresses of a name, in the order in which the system prefers them. */
export type LookUp = (host: string) => Promise<readonly string[]>

/** As the machine does, so that its own list of hosts counts too. */
export const lookUpBySystem: LookUp = async (host) => {
  const found = await lookup(host, { all: true, order: 'verbatim' })
  return found.map(({ address }) => address)
}
