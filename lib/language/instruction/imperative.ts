import { anyWayTo, frames, reminderFrames, wishesForThings } from '../intent/vocabulary.ts'
import { phrase } from '../phrase/phrase.ts'
import type { Token } from '../token.ts'
import type { Kept } from './remainder.ts'

const frame = phrase(...frames)
const reminder = phrase(...reminderFrames)
const joint = phrase('to|for|about|of|that|:|saying|on')
const wishes: readonly [ReturnType<typeof phrase>, string][] = [
  [
    phrase(
      '(i|we) (just|really|also)? (want|need|would like|wish|wanna) (to be)? reminded',
      "(i'd|we'd) like (to be)? reminded",
    ),
    'Remind me',
  ],
  [
    phrase(
      '(i|we) (just|really|also)? (want|need|would like|wish|wanna) to? (know|hear) (about)?',
      "(i'd|we'd) (like|love) to (know|hear) (about)?",
    ),
    'Tell me',
  ],
  [
    phrase(
      '(i|we) (just|really|also)? (want|need|would like|wish|wanna) to? see',
      "(i'd|we'd) (like|love) to see",
    ),
    'Show me',
  ],
  [
    phrase(
      '(i|we) (just|really|also)? (want|need|would like|wish|wanna) to? (get|receive|have)',
      "(i'd|we'd) (like|love) to (get|receive|have)",
    ),
    'Send me',
  ],
  [
    phrase(
      '(i|we) (just|really|also)? (want|need|would like|wish|wanna|must|should|have|gotta) to',
      "(i'd|we'd) (like|love) to",
      '(i|we) (must|should|shall|gotta)',
      anyWayTo,
    ),
    '',
  ],
]
const wishForThing = phrase(...wishesForThings)
const reminderThing = phrase(
  '(a|an|another|the|my)? new? (recurring|repeating|daily|weekly|monthly)? reminder',
)
/** After these words nothing else can come than what is wished for: "I'd be grateful for", "could I get". */
const leadsToThing = /^(for|get|getting|have|having|receive|see|hear|appreciate)$/

export interface Imperative {
  /** Words that stand in for the frame: "Remind me". */
  lead: string
  rest: Kept[]
}

const article = /^(an?|the|my|our|all|some)$/

/** Turns a frame around the matter into a command: "set a reminder to pay" is "Remind me to pay". */
export function asCommand(parts: readonly Kept[]): Imperative {
  const tokens = parts.map(({ token }) => token)
  const reminded = reminder(tokens, 0)
  if (reminded !== null) return { lead: 'Remind me', rest: asReminder(parts, tokens, reminded) }
  const framed = frame(tokens, 0)
  if (framed !== null && framed < tokens.length) {
    const isThirdPerson = /^(that|which)$/.test(tokens[framed - 1]?.word ?? '')
    return { lead: '', rest: isThirdPerson ? inSecondPerson(parts.slice(framed)) : parts.slice(framed) }
  }
  for (const [wish, lead] of wishes) {
    const next = wish(tokens, 0)
    if (next !== null && next < tokens.length) return { lead, rest: parts.slice(next) }
  }
  const thing = wishForThing(tokens, 0)
  if (thing !== null && thing < tokens.length) {
    const reminded = reminderThing(tokens, thing)
    if (reminded !== null) return { lead: 'Remind me', rest: asReminder(parts, tokens, reminded) }
    const isThing =
      article.test(tokens[thing]?.word ?? '') || leadsToThing.test(tokens[thing - 1]?.word ?? '')
    const isAlarm = tokens.slice(thing, thing + 5).some(({ word }) => /^(alarm|timer|wakeup)$/.test(word))
    if (isThing) return { lead: isAlarm ? 'Set' : 'Send me', rest: parts.slice(thing) }
  }
  return { lead: '', rest: [...parts] }
}

const remindMe = phrase(
  '(and|so|but)? (please)? remind (me|us) (please|then|of (it|that|this)|about (it|that|this))?',
)
const thing = phrase('the|my|our|a|an|his|her|their')

/** "I need to water the plants, remind me": what it reminds of stands before. Null where nothing does. */
export function asReminded({ lead, rest }: Imperative): Imperative | null {
  const tokens = rest.map(({ token }) => token)
  const first = Math.max(1, tokens.length - 6)
  const at = tokens.findIndex((_, index) => index >= first && remindMe(tokens, index) === tokens.length)
  const before = tokens[at - 1]
  if (at < 0 || before === undefined || (before.kind !== 'sign' && tokens[at]?.word === 'remind')) return null
  const matter = rest.slice(0, before.kind === 'sign' ? at - 1 : at)
  if (lead !== '' || matter.length === 0) return null
  const isTold = tokens.slice(1, 5).some(({ word }) => /^(is|are|was|were|has|have|will|needs?)$/.test(word))
  if (isTold) return { lead: 'Remind me that', rest: matter }
  return { lead: thing(tokens, 0) === null ? 'Remind me to' : 'Remind me of', rest: matter }
}

/** "a reminder for the meeting" reminds of the meeting. */
function asReminder(parts: readonly Kept[], tokens: readonly Token[], from: number): Kept[] {
  const next = joint(tokens, from)
  if (next === null) return parts.slice(from)
  const word = tokens[from]?.word
  if (word === 'to' || word === 'about' || word === 'that' || word === 'of') return parts.slice(from)
  const first = parts[from]
  const about = first === undefined ? [] : [{ ...first, token: { ...first.token } }]
  return next < parts.length ? [...about, ...parts.slice(next)] : parts.slice(next)
}

/** "an automation that checks": a command says "check". */
function inSecondPerson(parts: readonly Kept[]): Kept[] {
  const [first, ...others] = parts
  const verb = first?.token.text ?? ''
  if (first === undefined || !/[^s]s$/.test(verb)) return [...parts]
  const dropped = /(ch|sh|ss|x|z)es$/.test(verb) ? 2 : 1
  const [second, ...rest] = others
  const following = second === undefined ? [] : [{ ...second, afterCut: true }, ...rest]
  return [{ ...first, token: { ...first.token, end: first.token.end - dropped } }, ...following]
}
