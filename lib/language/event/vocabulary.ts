// The words in which people say that something happened to a record, and that a value crossed a line.
import type { RecordEvent, Threshold } from '../schema.ts'

type Change = RecordEvent['change']

const is = '(is|are|was|were|gets|get|got|has been|have been|being)'

/** What happened to a thing, said after it: "is created", "comes in". */
export const happenings: readonly [string, Change][] = [
  [
    `${is}? (just|newly)? created|added|submitted|registered|opened|received|placed|filed|booked|imported|logged|uploaded|entered|raised`,
    'created',
  ],
  ['comes|come|came in|through|along', 'created'],
  ['arrives|arrive|arrived|appears|appear|appeared|lands|land', 'created'],
  ['shows|show|pops|pop|turns|turn up', 'created'],
  ['signs|sign|signed up', 'created'],
  ['registers|register|subscribes|subscribe|joins|join', 'created'],
  [`${is} (just|newly)? updated|changed|edited|modified|touched`, 'updated'],
  ['updated|edited|modified', 'updated'],
  ['changes|change', 'updated'],
  [`${is}? deleted|removed|erased`, 'deleted'],
  [`${is} (created or updated|added or changed|created or changed)`, 'any'],
]

/** What somebody does with a thing, said before it: "creates a ticket". */
export const deeds: readonly [string, Change][] = [
  [
    'creates|create|adds|add|submits|submit|opens|open|places|place|books|book|files|file|uploads|upload|fills|fill in|out?',
    'created',
  ],
  ['receives|receive|gets|get|got|raises|raise|posts|post', 'created'],
  ['updates|update|edits|edit|changes|change|modifies|modify', 'updated'],
  ['deletes|delete|removes|remove|erases|erase', 'deleted'],
]

/** A thing that reaches a state: "an invoice is paid", "a deal closes". The second word is the state's name. */
export const endings: readonly [string, string][] = [
  ['fails|fail', 'failed'],
  ['closes|close', 'closed'],
  ['expires|expire', 'expired'],
  ['renews|renew', 'renewed'],
  ['churns|churn', 'churned'],
  ['ships|ship', 'shipped'],
  ['starts|start|begins|begin', 'started'],
  ['ends|end|finishes|finish', 'ended'],
]

/** States after "is" or "gets" that a record has, and a server or a page has not. */
export const states =
  'completed|complete|cancelled|canceled|paid|unpaid|approved|rejected|closed|reopened|shipped|assigned|overdue|resolved|refunded|signed|published|confirmed|declined|expired|won|lost|merged|scheduled|accepted|escalated|qualified|archived|activated|failed|delivered|sent'

/** Which property of a record is meant. */
export const fieldWords: ReadonlySet<string> = new Set(
  'status stage state phase priority type category owner assignee amount total balance score label tag plan tier severity'.split(
    ' ',
  ),
)

/** Properties that hold a time, as the last word of their name. */
export const timeFieldWords: ReadonlySet<string> = new Set(
  'time date deadline start end due expiry expiration renewal launch kickoff departure arrival checkout checkin signup delivery'.split(
    ' ',
  ),
)

/** Things that begin and end, and so have a time of their own. */
export const occasions: ReadonlySet<string> = new Set(
  'meeting meetings appointment appointments event events call calls session sessions flight flights lesson lessons class classes interview interviews booking bookings reservation reservations shift shifts birthday birthdays anniversary exam exams party wedding concert webinar webinars demo demos visit visits trip game match'.split(
    ' ',
  ),
)

/** A time that a record has, said as what happens then: "a certificate expires". */
export const timeVerbs: readonly [string, string][] = [
  ['expires|expire', 'expires'],
  ['starts|start|begins|begin', 'start'],
  ['ends|end|finishes|finish', 'end'],
  ['renews|renew', 'renewal'],
  ['(is|are|falls|becomes)? due', 'due'],
  ['closes|close', 'close'],
]

export const comparisons: readonly [string, Threshold['comparison']][] = [
  [
    '(is|are|was|goes|go|gets|get|rises|rise|climbs|climb|stays|stay|remains|remain|grows|grow|jumps|jump|moves|move|shoots|keeps|increases|has)? (ever|still|already)? (above|over|past|beyond|more than|greater than|higher than|bigger than|larger than|longer than|upwards of)',
    'above',
  ],
  ['exceeds|exceed|surpasses|surpass|passes|pass|tops|top|crosses|cross|breaches|breach', 'above'],
  ['(is|are)? at least', 'at-least'],
  ['reaches|reach|hits|hit|gets|climbs|rises to?', 'at-least'],
  [
    '(is|are|was|goes|go|gets|get|drops|drop|falls|fall|sinks|sink|dips|dip|stays|stay|remains|remain|decreases|keeps|runs|has)? (ever|still|already)? (below|under|beneath|less than|lower than|fewer than|smaller than|cheaper than|shorter than)',
    'below',
  ],
  ['(is|are)? (at most|no more than|not more than|no higher than)', 'at-most'],
  ['drops|drop|falls|fall|sinks|goes to', 'at-most'],
  ["(is not|isn't|are not|aren't|is different from|differs from|does not equal)", 'not-equals'],
  ['(is|are) (exactly|equal)? to?', 'equals'],
  ['equals|equal', 'equals'],
]

/** Signs of mathematics, as the tokens between two numbers. */
export const comparisonSigns: ReadonlyMap<string, Threshold['comparison']> = new Map([
  ['>', 'above'],
  ['<', 'below'],
  ['=', 'equals'],
  ['≥', 'at-least'],
  ['≤', 'at-most'],
  ['≠', 'not-equals'],
])

/** A change that one can look for again and again: "goes down", "is back in stock". */
export const changeWords: ReadonlySet<string> = new Set(
  (
    'down up offline online fails fail failed failing breaks break broke broken changes change changed drops drop dropped falls fall rises rise increases decreases ' +
    'appears appear available unavailable unreachable stock ready released release releases announced announces published publishes updated updates live expires expire expired crashes crash crashed ' +
    'slow wrong error errors problem problems issue issues broken stops stopped responding back out done finished finishes completed new opens closes ' +
    'sold sale cheaper cancelled canceled delayed posts tweets uploads wins loses rain rains snow snows mention mentions mentioned hacked leaked full empty low high missing stuck outage incident'
  ).split(' '),
)

export const determiners: ReadonlySet<string> = new Set(
  'a an the any each every some another our my your their its his her new one this that no'.split(' '),
)

/** Who does things to records, besides a noun after an article. */
export const anybody =
  '(someone|somebody|anyone|anybody|we|i|they|people|(a|an|the|any|our|another) new? (user|customer|client|visitor|member|colleague|teammate|person|contact|employee|student|guest|agent))'
