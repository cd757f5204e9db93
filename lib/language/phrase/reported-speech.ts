import { phrase } from './phrase.ts'
import type { Sentence } from './sentence.ts'

const saying = phrase(
  '(send|email|mail|text|tell|reply|respond|write|message|inform|notify|ask|answer|post|tweet)',
  'let',
)
const me = /^(me|us)$/
const introduces = phrase(
  '(that|saying|telling (him|her|them)|asking) (i|we|he|she|they|it|my|our|the|there|you|his|her)',
  "(that|saying) (i'm|i'll|we'll|we're|he's|she's|they're|it's)",
)

/**
 * Where the words of a message begin: "send an email to my mum that I will visit her next weekend".
 * A time in them is part of the message. Null where nobody else is told anything.
 */
export function readReportedSpeech({ tokens }: Sentence): number | null {
  const last = Math.min(tokens.length, 8)
  for (let at = 0; at < last; at += 1) {
    const next = saying(tokens, at)
    if (next === null || /^(i|we)$/.test(tokens[at - 1]?.word ?? '')) continue
    if (me.test(tokens[next]?.word ?? '')) return null
    const end = Math.min(tokens.length, next + 14)
    for (let place = next; place < end; place += 1) {
      if (introduces(tokens, place) !== null) return place
    }
    return null
  }
  return null
}
