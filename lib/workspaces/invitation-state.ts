export interface InvitationDates {
  expiresAt: Date
  acceptedAt: Date | null
  revokedAt: Date | null
}

export type InvitationState = { open: true } | { open: false; words: string }

export function invitationState(
  { expiresAt, acceptedAt, revokedAt }: InvitationDates,
  now: Date,
): InvitationState {
  if (acceptedAt) return { open: false, words: 'This invitation was accepted already. Sign in to go on.' }
  if (revokedAt)
    return { open: false, words: 'This invitation was withdrawn or replaced. Ask for a new link.' }
  if (expiresAt <= now) return { open: false, words: 'This invitation has expired. Ask for a new link.' }
  return { open: true }
}
