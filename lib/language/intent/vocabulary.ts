// The words that show what somebody wants from a sentence as a whole.

export const openings: readonly string[] = [
  '(hey|hi|hello|hallo|yo|ok|okay|alright|so|well|please|pls|plz|kindly|ostinato|also|and|then|oh|um|uh|hmm|great|perfect|cool|good|fine|yes|yeah|yep|sure|listen|bot|assistant|dear|just|maybe|perhaps|actually|no|nope|wait|sorry) (there|again|team|bot|ostinato)?',
  '(thanks|thank you) (and|but)',
  'good (morning|afternoon|evening)',
  'from now on',
  'go ahead (and)?',
  'for me',
]

/** A request dressed as a question. */
export const requestQuestions: readonly string[] = [
  '(what|how) about',
  "why (not|(don't (you|we)))",
  "(can|could|would|will|can't|couldn't|won't|may) (you|u|ya|ostinato) (please|kindly|maybe|perhaps|possibly|just|also|now|then|be so kind as to|be able to|automatically)? (please)?",
  '(would|do) you mind',
  'are you able to',
  '(is it|would it be) possible (for you)? to',
  '(is there)? any (chance|way) (you|that you) (could|can|would)',
  'can (i|we) (ask|get|have) you to',
  'i (wonder|was wondering|am wondering) (if|whether) you (could|can|would)',
  "(it would|it'd|it'll|that would|that'd|would) be (so|really|very|super)? (nice|great|good|lovely|helpful|cool|awesome|perfect|ideal|handy|useful|fantastic) if you (could|would|can)?",
  "(i'd|id|i would|we'd|we would) (really|very much|so)? (appreciate (it)?|be (very|so|really)? (grateful|happy|glad|thankful)|love it|like it) if you (could|would|can)?",
  '(i|we) (hope|hoped|was hoping|were hoping) (that)? you (could|would|can)',
  '(any chance|how about if) you (could|would|can)?',
]

/** A request dressed as a statement. */
export const requestStatements: readonly string[] = [
  '(i|we) (want|need|would like|would love|expect|ask|wish|prefer|request) (for)? (you|ostinato|it|the agent) to (please|also|always)?',
  "(i'd|we'd|id) (like|love|want|prefer) (for)? (you|ostinato|it|the agent) to (please|also|always)?",
  'you (should|must|have to|need to|are to|shall|can) (please|also|always)?',
  '(make|be) sure (that|you|to)? (you|to)?',
  "(remember|don't forget|do not forget|never forget|try|remember also) to",
  '(your|the) (task|job|goal) is to',
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
  'newsletter newsletters bulletin bulletins standup standups forecast forecasts nag nags cleanup pipeline pipelines crawler scraper poll polls heartbeat roundup rundown roundups'.split(
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
  'pause|suspend|snooze|mute|disable|deactivate|freeze|halt|hold|silence',
  'put (on hold|(it|this|that|them|everything|all) on hold)',
  '(turn|switch) off',
  'stop (running|doing|sending|checking|watching|posting|monitoring|executing|reminding me (to|of|about)?|telling me (about|that|when)?)? (me|us)?',
  'skip',
  'take a break from',
]

export const resumeVerbs: readonly string[] = [
  'resume|unpause|unmute|reactivate|reenable|enable|activate|unsuspend|unfreeze',
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
