import { phrase } from '../phrase/phrase.ts'
import { isStop, type Sentence } from '../phrase/sentence.ts'
import { units } from '../vocabulary.ts'
import { feelings, goesOff, wishesForThings } from './vocabulary.ts'

const speaker = phrase(
  "i|we|he|she|they|it|you|i'm|i'll|i've|i'd|im|ill|ive|we're|we'll|we've|we'd|he's|he'll|she's|she'll|they're|they'll|they've|it's|its|it'll|you're|you'll|there|there's|that's|this|these|those|everybody|everyone|nobody|somebody|someone|people",
)
const wish = phrase(
  '(i|we) (really|also|just|still)? (want|need|would like|would love|wish|wanna|gotta|must|should|have to|has to|ought to|shall|request|require|demand)',
  "(i'd|we'd|id) (really|also)? (like|love|want|prefer)",
  '(i|we) (am|are) in need of',
  ...wishesForThings,
)
const farewell = phrase(
  '(see|meet|catch|join) (you|ya|u|all|everyone)',
  '(talk|speak|chat) (to (you|ya|u))? (soon|later|then)?',
  '(bye|goodbye|cheerio|farewell|goodnight|ciao)',
  'good (night|bye|luck|job|work|point|idea|one)',
  'well done',
  '(thanks|thank you|thx|sorry|congrats|congratulations|cheers)',
  'happy (birthday|new|easter|christmas|anniversary|holidays|friday|monday|weekend|diwali|hanukkah)',
  '(have|enjoy) (a|an|the|your) (very|really)? (nice|good|great|lovely|wonderful|safe|fun|weekend|day|evening|holiday|holidays|night|trip|rest)',
)
const alone = phrase(
  '(done|finished|back|brb|afk|gone|ready|home)',
  '(be|being) (right)? back',
  'on (my|our) way',
  '(almost|nearly|all) (there|done|finished|ready|set)',
  'running late|behind',
  'be (there|here|home)',
)
const past = phrase(
  'was|were|went|came|ended|ran|happened|had|got|did|met|said|finished|started|took|looked|felt|worked|arrived|left|made|became|broke|failed|crashed|seemed|slept|won|lost|called|told|gave|saw|fell|rose|stopped|closed|opened|passed|cost',
)
const meeting = phrase("(let's|lets) (meet|talk|speak|discuss|chat|go|see|have|do|eat|catch)", 'see|meet you')
const noun = phrase('(the|my|our|his|her|their|your|a|an|this|that|these|those|all|some)')
const be = phrase(
  "is|are|was|were|has|have|had|will|won't|isn't|aren't|wasn't|can't|goes|went|comes|came|likes|says|said|gets|happened|met|makes|takes|seems|looks|feels|sounds|became|becomes|started|ended|ran|got|does|did|doesn't|didn't|wants|needs|would|can|could|might|starts|begins|ends|finishes|leaves|departs|arrives|lands|opens|closes|lasts",
)
const asker = phrase('what|who|which|how|when|where|why|whose')
/** After one word: "payday is", "lunch was". */
const isOf = phrase("(is|are|was|were|went|isn't|wasn't|aren't)")
const should = phrase('should|must|shall|(has|have|needs|need|ought|is|are) to')
const habit = phrase('usually|normally|typically|sometimes|often|generally|rarely|seldom|already|never')

export type Mood = 'statement' | 'wish' | 'feeling' | 'command'

const furthest = 7

/** Whether somebody tells something, wishes for something, or commands. `at`: after the opening. */
export function readMood(sentence: Sentence, at: number): Mood {
  const { tokens } = sentence
  if (meeting(tokens, 0) !== null || meeting(tokens, at) !== null) return 'statement'
  if (isFarewell(sentence, at)) return 'statement'
  if (wish(tokens, at) !== null) return 'wish'
  const spoken = isTimeAfter(tokens, at) ? null : speaker(tokens, at)
  if (spoken !== null) return moodAfter(sentence, spoken)
  if (isOf(tokens, at + 1) !== null && tokens[at]?.kind === 'word' && asker(tokens, at) === null)
    return 'statement'
  const subject = noun(tokens, at)
  const last = Math.min(tokens.length, (sentence.clauseEnds[at] ?? at) + 3, at + furthest)
  for (let next = at + 1; next < last; next += 1) {
    if (habit(tokens, next) !== null && next <= at + 4) return 'statement'
    if (subject === null) continue
    if (should(tokens, next) !== null) return 'wish'
    if (be(tokens, next) !== null) return 'statement'
  }
  return 'command'
}

/** "this month tell me ..." speaks of nobody. */
const isTimeAfter = (tokens: Sentence['tokens'], at: number): boolean =>
  /^(this|these|those)$/.test(tokens[at]?.word ?? '') && units.has(tokens[at + 1]?.word ?? '')

/** "see you", "thanks", "done": short, and nothing else is wanted. */
export function isFarewell({ tokens, clauseEnds }: Sentence, at: number): boolean {
  if (tokens.slice(at, at + 8).some(({ word }) => goesOff.has(word))) return false
  const said = farewell(tokens, at)
  const short = alone(tokens, at)
  if (short !== null && short >= (clauseEnds[at] ?? short) && tokens.length - at <= 8) return true
  return said !== null && (clauseEnds[at] ?? said) - said <= 3 && tokens.length - at <= 8
}

/** "see you tomorrow" and "the meeting yesterday went well": its time is none to act at. `at`: after the opening. */
export function isSmallTalk(sentence: Sentence, at: number): boolean {
  if (isFarewell(sentence, at)) return true
  const { tokens } = sentence
  if (/^(i|we)('|$)/.test(tokens[at]?.word ?? '')) return false
  const last = Math.min(tokens.length - 1, at + furthest)
  for (let next = at; next < last && !(isStop(tokens, next) && tokens[next]?.text !== ','); next += 1) {
    if (past(tokens, next) !== null) return tokens.slice(next + 1).some(({ kind }) => kind === 'word')
  }
  return false
}

function moodAfter({ tokens }: Sentence, spoken: number): Mood {
  const word = tokens[spoken]?.word ?? ''
  if (feelings.has(word)) return 'feeling'
  const adverb = tokens[spoken + 1]?.word ?? ''
  if (/^(really|do|don't|just|absolutely|always|never)$/.test(word) && feelings.has(adverb)) return 'feeling'
  if (should(tokens, spoken) !== null && !/^(i|we)$/.test(tokens[spoken - 1]?.word ?? '')) return 'wish'
  return 'statement'
}
