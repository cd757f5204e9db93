const hour = 3_600_000

/** How long each kind of one-time link stays valid. */
export const linkLifetimeMs = { 'first-owner': 24 * hour, 'password-reset': 24 * hour } as const

export type LinkPurpose = keyof typeof linkLifetimeMs

export const invitationLifetimeMs = 7 * 24 * hour

export const linkRefusals = {
  unknown: 'This link is not known here. Check that it was copied whole, or ask for a new one.',
  consumed: 'This link was used already. Sign in, or ask for a new one.',
  expired: 'This link has expired. Ask for a new one.',
} as const
