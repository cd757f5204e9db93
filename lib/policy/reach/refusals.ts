import type { UrlFault } from './read-target.ts'

export type ReachRefusal =
  | UrlFault
  | 'method'
  | 'host-not-confirmed'
  | 'port'
  | 'local-name'
  | 'private-address'
  | 'no-address'

/** For people: what happened and what to do. */
export const refusalWords: Record<
  ReachRefusal,
  (of: { host: string; method: string; what: string }) => string
> = {
  unreadable: () => 'This is no address of a page. Write one like https://example.com/status.',
  ambiguous: () =>
    'This address can be read in two ways. Write it without backslashes, control characters and % in its host.',
  scheme: () => 'Only addresses with http:// and https:// can be reached.',
  userinfo: () => 'An address may hold no name and password. Send them as a header.',
  method: ({ host, method }) =>
    `${method} to ${host} is not allowed for this automation. An admin can allow it in its security profile.`,
  'host-not-confirmed': ({ host }) =>
    `Nobody has confirmed ${host} for this automation. Add it to its hosts.`,
  port: ({ host, what }) => `Port ${what} of ${host} is for other things than web pages.`,
  'local-name': ({ host }) =>
    `${host} is a name within a private network. The operator can allow it in ALLOW_PRIVATE_HOSTS.`,
  'private-address': ({ host, what }) =>
    `${host} leads to ${what}. The operator can allow it in ALLOW_PRIVATE_HOSTS.`,
  'no-address': ({ host }) => `${host} has no address.`,
}
