import * as z from 'zod/mini'

const hostPattern =
  /^(\*\.)?[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*(:\d{1,5})?$|^\[[0-9a-f:.]+\](:\d{1,5})?$/

/** A host that may be reached, with the methods beyond GET and HEAD. */
const AllowedHost = z.strictObject({
  host: z
    .string()
    .check(
      z.toLowerCase(),
      z.maxLength(260),
      z.regex(hostPattern, { error: 'Name a host, like example.com or example.com:8080.' }),
    ),
  methods: z._default(
    z.array(z.enum(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'])).check(z.maxLength(6)),
    ['GET', 'HEAD'],
  ),
})

export const SecurityProfile = z.enum(['restricted', 'networked', 'custom'])
export type SecurityProfile = z.infer<typeof SecurityProfile>

export const ApprovalPolicy = z.enum(['never', 'writes', 'external', 'always'])
export type ApprovalPolicy = z.infer<typeof ApprovalPolicy>

export const Security = z.strictObject({
  profile: z._default(SecurityProfile, 'restricted'),
  /** Scopes of tools that it may use. None said: those that its action names. */
  capabilities: z._default(z.array(z.string().check(z.regex(/^[a-z]+:[a-z]+$/))).check(z.maxLength(50)), []),
  hosts: z._default(z.array(AllowedHost).check(z.maxLength(100)), []),
  approval: z._default(ApprovalPolicy, 'external'),
})
export type Security = z.infer<typeof Security>
