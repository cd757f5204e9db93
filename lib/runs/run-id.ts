export interface RunKey {
  automationId: string
  scheduledFor: Date
  /** schedule, manual, dry-run, retry, replay */
  triggerKind: string
  /** Tells two runs of one instant and kind apart; empty for a schedule. */
  nonce: string
}

/** The same for whoever fires it: 128 bits, mixed from what makes a run unique. */
export function runId({ automationId, scheduledFor, triggerKind, nonce }: RunKey): string {
  const words = mixed([automationId, scheduledFor.getTime(), triggerKind, nonce].join('\n'))
  return `run_${words.map((word) => word.toString(36).padStart(7, '0')).join('')}`
}

/** cyrb128: four lanes, each crossed with the next at every character, then finished as MurmurHash3 does. */
function mixed(text: string): [number, number, number, number] {
  let [a, b, c, d] = [1779033703, 3144134277, 1013904242, 2773480762]
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    a = b ^ Math.imul(a ^ code, 597399067)
    b = c ^ Math.imul(b ^ code, 2869860233)
    c = d ^ Math.imul(c ^ code, 951274213)
    d = a ^ Math.imul(d ^ code, 2716044179)
  }
  a = Math.imul(c ^ (a >>> 18), 597399067)
  b = Math.imul(d ^ (b >>> 22), 2869860233)
  c = Math.imul(a ^ (c >>> 17), 951274213)
  d = Math.imul(b ^ (d >>> 19), 2716044179)
  const all = a ^ b ^ c ^ d
  return [all >>> 0, (b ^ all) >>> 0, (c ^ all) >>> 0, (d ^ all) >>> 0]
}
