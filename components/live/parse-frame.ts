import type { StreamFrame } from '#lib/shared/events.ts'

// Our own server says what the catalogue's types say, as for `fetchJson`: only the kind is asked, so that the
// schemas and their library stay out of the browser. The compiler keeps this list complete.
const known: Record<StreamFrame['kind'], true> = {
  'workspace.updated': true,
  'workspace.deleted': true,
  'member.saved': true,
  'member.removed': true,
  'invitations.changed': true,
  'keys.changed': true,
  'audit.appended': true,
  'counter.changed': true,
  'sessions.changed': true,
  'automation.saved': true,
  'automation.removed': true,
  'run.saved': true,
  'stop.changed': true,
  'incidents.changed': true,
  'health.changed': true,
  gap: true,
  'signed-out': true,
  'access-lost': true,
}

/** Null for a frame of a newer version, which has nothing to say to this one. */
export function parseFrame(data: string | null): StreamFrame | null {
  if (data === null) return null
  try {
    const said: { kind?: unknown } | null = JSON.parse(data)
    const isKnown = typeof said?.kind === 'string' && Object.hasOwn(known, said.kind)
    return isKnown ? (said as StreamFrame) : null
  } catch {
    return null
  }
}
