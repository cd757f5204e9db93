import { phrase } from '../phrase/phrase.ts'
import type { Sentence } from '../phrase/sentence.ts'
import type { Token } from '../token.ts'
import { goesOff, makingVerbs, reminding, wishesForThings } from './vocabulary.ts'

const query = phrase(
  'show|list|find|get|give|tell|search|read|display|look|recommend|suggest|compare|calculate|convert|explain|describe|define|play|name|spell|translate|google|see|know|hear|view|open|count|learn|repeat|talk|speak|say',
  'look (for|up|at)|into',
  'let me|us (know|see|hear)',
  '(check|find) (if|whether|out)',
  'i|we (want|need|would like|wish) to (know|see|hear|find|learn)',
)
const booking = phrase(
  '(book|reserve|rent|hire|hail|flag|charter) (me|us)?',
  '(get|call|order|send|find) (me|us) (a|an) (taxi|cab|uber|lyft|ride|car|table|room|flight|ticket|hotel|rental|train)',
  '(buy|purchase|need|want|order|get) (to (buy|book|reserve|get|purchase|rent))? (a|an|some)? (taxi|cab|uber|ride|room|table|flight|(train|plane|bus|flight|concert|movie)? (ticket|tickets))',
  '(to|and|please|wanna|gotta) (book|reserve|rent)',
  'reservation|reservations',
  '(schedule|set up|call|get|need) (a|an|the|my|city)? (taxi|cab|uber|lyft|limo)',
  "(id|i'd|we'd) like (a|the) (room|table|seat|flight|ticket|taxi|cab|car)",
)
const remind = phrase(...reminding)
const making = phrase(...makingVerbs)

const wish = phrase(...wishesForThings)

/** "could I have", "is there any way to get": wants to be given something. */
export const wishesForThing = ({ tokens }: Sentence, at: number): boolean => wish(tokens, at) !== null

/** Asks for information at once, so that a day in it belongs to what is asked: "show me flights for tomorrow". */
export const isQuery = ({ tokens }: Sentence, at: number): boolean => query(tokens, at) !== null

/** Books something for a time, which is done now. */
export function isBooking({ tokens }: Sentence, at: number): boolean {
  const last = Math.min(tokens.length, at + 8)
  for (let next = at; next < last; next += 1) {
    if (booking(tokens, next) !== null) return true
  }
  return false
}

/** Makes something that needs a time, whether or not one is said: "set an alarm", "remind me to call mum". */
export function isCreation({ tokens }: Sentence, at: number): boolean {
  if (tokens[at]?.word === 'schedule') return true
  const last = Math.min(tokens.length, at + 4)
  for (let next = at; next < last; next += 1) {
    if (remind(tokens, next) !== null) return true
    const made = making(tokens, next)
    if (made !== null && makesSomething(tokens, made)) return true
  }
  return false
}

const leadsOn = /^(of|for|about|from|to|in|on|at|the|if|off|times?)$/

/** "a 10 minute timer": what goes off stands a few words after the verb. */
function makesSomething(tokens: readonly Token[], from: number): boolean {
  const first = /^(me|us|up|the|an?)$/.test(tokens[from]?.word ?? '') ? from + 1 : from
  const last = Math.min(tokens.length, first + 5)
  for (let at = first; at < last; at += 1) {
    const word = tokens[at]?.word ?? ''
    if (goesOff.has(word)) return !/^(off|times?|tone|sound|volume)$/.test(tokens[at + 1]?.word ?? '')
    if (leadsOn.test(word)) return false
  }
  return false
}
