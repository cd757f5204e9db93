import { scheduleZone } from './moment/zone-name.ts'
import { readLength } from './phrase/amount.ts'
import type { Clip } from './phrase/clip.ts'
import { phrase } from './phrase/phrase.ts'
import type { Sentence } from './phrase/sentence.ts'
import type { Setting, When } from './schema.ts'

const goesOff = phrase('(timer|alarm|reminder|countdown) (for|to|of|in|at)?')
const verb = phrase('(remind|wake|nudge|ping|call) me up? (for|after)')

/** "a timer for 10 minutes", "a 20 minute timer": goes off when so much time is over. */
export function readTimer({ tokens }: Sentence, setting: Setting): Clip<When> | null {
  for (let at = 0; at < tokens.length; at += 1) {
    const next = goesOff(tokens, at) ?? verb(tokens, at)
    if (next === null) continue
    const after = readLength(tokens, next)
    if (after !== null) return { value: timerOf(after.meaning, setting), from: next, to: after.next }
    const from = Math.max(0, at - 3)
    const first = [from, from + 1, from + 2].find(
      (start) => start < at && readLength(tokens, start)?.next === at,
    )
    const before = first === undefined ? null : readLength(tokens, first)
    if (first !== undefined && before !== null)
      return { value: timerOf(before.meaning, setting), from: first, to: at }
  }
  return null
}

function timerOf(ms: number, { now, zone }: Setting): When {
  const at = new Date(now.getTime() + ms).toISOString().replace(/\.\d+Z$/, 'Z')
  return { kind: 'schedule', schedule: { kind: 'at', at, zone: scheduleZone(zone) } }
}
