// The words that show what somebody wants from a sentence as a whole.

export const openings: readonly string[] = [
  '(hey|hi|hiya|hello|hallo|yo|ok|okay|alright|so|well|please|ugh|omg|wow|guys|folks|bro|bruh|dude|man|mate|team|pls|plz|kindly|ostinato|also|and|then|oh|um|uh|hmm|great|perfect|cool|good|fine|yes|yeah|yep|sure|listen|bot|assistant|dear|just|maybe|perhaps|actually|no|nope|wait|sorry) (there|again|team|bot|ostinato|guys|folks|all|everyone|everybody)?',
  '(thanks|thank you) (and|but)',
  'good (morning|afternoon|evening)',
  'from now on',
  '(when|if|whenever) you (get|have|find) (a|the|some)? (sec|second|chance|moment|minute|time)',
  'go ahead (and)?',
  'for me',
]

const very = '(ever|most|just|much|also)? (so|very|really|super|extremely|quite|much)?'
const itWould = "((it|that|this) (would|will)|(it'd|it'll|that'd|that'll|would))"
const iWould = "((i|we) (would|should|shall|will)|(i'd|id|we'd|i'll|we'll))"
const pleasant =
  '(nice|great|good|lovely|helpful|cool|awesome|amazing|brilliant|wonderful|perfect|ideal|handy|useful|fantastic|appreciated|kind)'
const pleased = '(grateful|happy|glad|thankful|delighted|obliged|pleased|thrilled)'
const might = '(could|can|would|will|might|may)'
const mayI = '(can|could|may|might) (i|we) (please|also|just|kindly)?'
const noTrouble = '(possible|ok|okay|alright|fine|too much trouble|(too much to ask))'
const bymeans = '(is there)? (any|a|some) (chance|way|possibility|hope)'

/** "is there any way to check the site every hour?" */
export const anyWayTo = `${bymeans} to`

/** A request dressed as a question. */
export const requestQuestions: readonly string[] = [
  '(what|how) about',
  "why (not|(don't (you|we)))",
  "(can|could|would|will|can't|couldn't|won't|may|might) (you|ya|ostinato|someone|somebody|anyone|anybody) (please|kindly|maybe|perhaps|possibly|just|also|now|then|automatically)? please?",
  '(can|could|would|will) you (please|kindly)? be (able|willing|happy|((kind|good) enough)|(so (kind|good) as)|(so kind)) to',
  '(would|do) you mind',
  'are you able to',
  `(is it|would it be) ${noTrouble} ((for you to)|(if you ${might}?))`,
  `would it be ${noTrouble} to`,
  `${bymeans} that? you ${might}`,
  `${bymeans} of you`,
  `${mayI} (ask|get|have|trouble|bother|beg|request) you please? to`,
  `${mayI} (ask|request) that you`,
  `((i (wonder|wondered|(was wondering)|(am wondering)))|(i'm wondering)) (if|whether) you ${might}`,
  `do you (think|reckon|suppose) (you'd|(you ${might}))`,
  `${itWould} be ${very} ${pleasant} (of you)? if (you'd|(you ${might}?))`,
  `${iWould} ${very} ((appreciate it?)|(be ${very} ${pleased})|((love|like) it)) if (you'd|(you ${might}?))`,
  `(i|we) (hope|hoped|was hoping|were hoping) that? you ${might}`,
  `how about if you ${might}?`,
]

/** A request dressed as a statement. */
export const requestStatements: readonly string[] = [
  '(i|we) (want|need|would like|would love|expect|ask|wish|prefer|request|require) for? (you|ostinato|it|the agent) to (please|also|always)?',
  '(i|we) (ask|request|require|insist) that you',
  "(i'd|we'd|id) (like|love|want|prefer) for? (you|ostinato|it|the agent) to (please|also|always)?",
  'you (should|must|have to|need to|are to|shall|can) (please|also|always)?',
  '(make|be) sure (that|you|to)? (you|to)?',
  "(remember|don't forget|do not forget|never forget|try|remember also) to",
  '((feel free)|(be so kind as)|(be (kind|good) enough)) to',
  'do me a favour|favor (and|:)?',
  '(your|the) (task|job|goal) is to',
]

/** Somebody would like to be given something: "could I have", "it would be lovely to get", "I'd be grateful for". */
export const wishesForThings: readonly string[] = [
  `${mayI} (get|have|receive)`,
  `${mayI} (trouble|bother|ask) you for`,
  `${itWould} be ${very} ${pleasant} to (get|have|receive|see|hear)`,
  `${iWould} be ${very} ${pleased} (for|(to (get|have|receive|see)))`,
  `${iWould} ${very} appreciate`,
  anyWayTo,
  `${bymeans} ((to (get|have|receive|see))|(of (getting|having))|((i|we) (can|could) (get|have)))`,
  '((i|we) (just|really|also)? (want|need|would like|would love|request|require))',
  "(i'd|we'd|id) really? (like|love|want)",
  'looking for',
  'need|want',
]

/** "set up an automation that ...": the rest is the instruction. */
export const frames: readonly string[] = [
  "((i|we) (want|need|would like)|(i'd|we'd) like|(set up|setup|set|create|make|add|build|start|configure|establish|schedule|define|write|prepare|give me|get me)) (me|us)? (a|an|another|one|some)? (new)? (recurring|scheduled|repeating|automatic|simple|regular|little|small|cron|background|daily|weekly)? (automation|automations|job|task|workflow|routine|schedule|cron|cronjob|agent|process) (for me)? (that|which|to|where you|where|for|:|so that|in which you)?",
]

export const reminderFrames: readonly string[] = [
  "((i|we) (want|need|would like)|(i'd|we'd) like|(set up|setup|set|create|make|add|put|place|schedule|start|give me)) (me|us)? (a|an|another|one|my)? (new)? (recurring|repeating|daily|weekly|monthly)? reminder (for me)?",
]

/** Making something that goes off: needs a time, and asks where none is said. */
export const reminding: readonly string[] = [
  '(remind|wake|nudge) (me|us|up)',
  'remember to remind',
  'get me|us up',
  "don't let me forget",
]
export const makingVerbs: readonly string[] = [
  'set|create|make|add|put|place|start|new|need|want|build|plan|get|have|setup|give',
  'set up',
]
export const goesOff: ReadonlySet<string> = new Set(
  'alarm alarms reminder reminders timer automation heartbeat wakeup wake monitor cron routine'.split(' '),
)

export const automationNouns: ReadonlySet<string> = new Set(
  'automation automations run runs job jobs schedule schedules reminder reminders alarm alarms heartbeat heartbeats check checks report reports digest digests brief briefs briefing briefings alert alerts monitor monitors watcher watchers watch timer timers backup backups routine routines draft drafts notification notifications trigger triggers cron cronjob cronjobs workflow workflows scan scans sync summary summaries recap recaps export exports import rule rules ping pings test tests'.split(
    ' ',
  ),
)

/** What automations bring: after "the" one of these is ours to pause or to delete. */
export const outputNouns: ReadonlySet<string> = new Set(
  'newsletter newsletters bulletin bulletins standup standups forecast forecasts nag nags cleanup pipeline pipelines crawler scraper poll polls heartbeat roundup rundown roundups watcher watchers update updates'.split(
    ' ',
  ),
)

/** Things in a calendar that somebody takes out again. */
export const calendarNouns: ReadonlySet<string> = new Set(
  'alarm alarms reminder reminders meeting meetings event events appointment appointments calendar schedule reservation booking entries entry party plan plans list'.split(
    ' ',
  ),
)

export const pauseVerbs: readonly string[] = [
  'pause|suspend|snooze|mute|disable|deactivate|freeze|halt|hold|silence|cease',
  'put (on hold|(it|this|that|them|everything|all) on hold)',
  '(turn|switch) off',
  'stop (running|doing|sending|checking|watching|posting|monitoring|executing|reminding me (to|of|about)?|telling me (about|that|when)?)? (me|us)?',
  'stop (bugging|nagging|bothering|pinging|texting|emailing|messaging|alerting|notifying|waking|telling|reminding) (me|us) (about|for|with|of|to|up)?',
  'skip',
  'take a break from',
]

export const resumeVerbs: readonly string[] = [
  'resume|unpause|unmute|reactivate|reenable|reinstate|enable|activate|unsuspend|unfreeze',
  're - (enable|activate|start)',
  '(turn|switch) (back)? on',
  'start (running|doing|sending|checking|watching|posting)? again',
  'continue (with|running)?',
  'bring back',
]

export const runVerbs: readonly string[] = [
  'run|execute|trigger|fire|launch|rerun',
  're - run',
  'kick off',
  'start',
  'do',
  'try',
  'test',
  'dry - run',
]

export const deleteVerbs: readonly string[] = [
  'delete|remove|cancel|drop|kill|erase|scrap|discard|unschedule|forget|destroy|trash|clear',
  'get rid of',
  'take (off|away)',
  'throw (away|out)',
]

export const changeVerbs: readonly string[] = [
  'change|modify|edit|adjust|reschedule|rename|alter|update|tweak|amend|move|shift|postpone|delay|push|bring|switch|set|make|turn',
]

/** Words that only make sense where something is there already. */
export const changeMarks: readonly string[] = [
  'instead',
  'from now on',
  'rather than',
  'instead of',
  'going forward',
  'in future',
  'any more|anymore|any longer',
  'no longer',
  'after all',
]

export const pronouns: ReadonlySet<string> = new Set('it this that them these those'.split(' '))

export const nowWords: readonly string[] = [
  '(right|just)? now',
  'immediately|instantly|asap',
  'at once',
  'straight|right away',
  'once (now|more)?',
  '(one more|one) time',
  'again',
  'manually',
  'as soon as possible',
  'this (minute|moment|instant)',
]

export const feelings: ReadonlySet<string> = new Set(
  "hate hates love loves like likes dislike enjoy enjoys adore miss prefer despise fear dread loathe can't".split(
    ' ',
  ),
)
