// How people say when and where they want to hear of it.

/** The verbs of speaking to the person, up to "me". */
export const notifies: readonly string[] = [
  'tells|notifies|alerts|pings|warns|messages|emails|informs|tell|notify|alert|ping|warn|message|inform|update|text|dm|page|poke|nudge|buzz|mail|email|telegram|slack|whatsapp|discord|contact|bug|bother|disturb|ask me|us',
  'e - mail me|us',
  'let|lets me|us know (about it)?',
  'lmk',
  '(i|we) (want|need|wish|(would like)) to (know|hear) (about it|of it)?',
  'told|notified|alerted|pinged|warned|messaged|texted|emailed me|us',
  'make (me|us) aware',
  'give me|us (a|an)? (shout|ping|call|notice|sign|warning|alert|update|(heads (-)? up))',
  'send|drop|write|post|leave (me|us)? (a|an|the)? (message|note|notification|notifications|alert|alerts|ping|warning|notice|mail|email|text|dm|whatsapp|telegram|slack|(e - mail)|(heads (-)? up))',
  'report (it|this|that|back)? (back|to me|to us)?',
  'raise|sound (a|an|the)? alarm|alert',
  'speak up',
  'shout|yell|complain',
  'get|come back to me|us',
  'say (so|something|it)',
  'post|send (it|this|that)',
  'open (a|an) (incident|alert)',
]

/** All of the outcome, asked for by itself. */
export const reports: readonly string[] = [
  '(send|give|show|mail|email|share|text|message|forward|bring) (me|us) (the|all|all the|your|any)? (result|results|outcome|outcomes|findings|answer|answers|output)',
  '(report|share|send|show) (the|all the|your)? (result|results|outcome|findings) (to me|to us|back|back to me)?',
  '(send|give|show|mail|email) (it|them|that|this) to (me|us)',
]

/** Before the verb: nothing that changes the meaning. */
export const fillers =
  '(and|then|but|also|please|just|so|to|only|you|should|can|could|will|always|i|want|need)'

export const conditionHeads =
  '(if|when|whenever|once|unless|should|(in case (that|of)?)|(as soon as)|(the moment)|(in the event that)|((every|each|any) time (that|when)?))'

/** The run itself went wrong, whatever it found. */
export const runFailures: readonly string[] = [
  '(the|a|any)? (run|job|automation|task|it|this|that|they|script) (fails|fail|failed|errors|error|crashes|(does not run)|(did not run)|(errors out)|(is failing)|(has failed)|(did not work)|(times out))',
  "(the|a|any)? (run|job|automation|task|it|this|that) (doesn't|didn't|cannot|can't) (run|work|finish|complete)",
  '(the|a|any)? (run|job|automation) (has|hits|throws|had) (a|an)? (error|errors|problem|failure)',
  'fails|failing|failed',
]

/** All words of a condition that says no more than "something is wrong". */
export const plainTrouble: ReadonlySet<string> = new Set(
  (
    'something anything it that this there is are was were be been gets goes went has have had looks seems a an any some the my our wrong off broken broke break breaks down ' +
    'fails failed failing fail problem problems issue issues error errors trouble not right ok okay fine good well needs need require requires attention unusual strange odd weird suspicious abnormal anomaly anomalies ' +
    "bad urgent critical serious isn't doesn't aren't wasn't does do work working works respond responding responds unreachable unavailable offline amiss happens happened comes up found find finds you " +
    'to report of note worth mentioning noteworthy interesting important notable remarkable relevant serious me my your action actions or and out ordinary'
  ).split(' '),
)

/** It is left to the agent. */
export const judgements: readonly string[] = [
  "(only|just)? (if|when|whenever) (it|it's|its|that|something|you) (is|are|seems|looks|think|believe|feel|judge|deem|find|consider)? (really|truly|actually)? (worth|worthwhile|sensible|reasonable|appropriate|necessary|needed|meaningful|useful) (it|while|my time|knowing|mentioning|telling|sharing|reporting|posting|reading|my attention|the interruption|saying|so)?",
  "(only|just)? (if|when|whenever) you (think|believe|feel|judge|consider) (it|i|that|this|we|it's|something|there)? (is|should|would|need|must|matters|makes)? (really|to)? (worth|important|necessary|relevant|interesting|useful|know|sense|care|matter|mentioning|telling|worth)? (it|mentioning|telling|knowing|it is|sharing)?",
  '(only|just)? (if|when) you see fit',
  '(only|just)? (if|when) (it|this|that) (really|truly|actually) matters',
  'use your (own|best|good)? (judgement|judgment|discretion|head|sense|brain)',
  '(at|up to) your (own)? (discretion|judgement|judgment)',
  "(it's|it is|that's)? up to you (whether|if|when)? (to)? (you)? (tell|notify|post|report)? (me|it)?",
  '(you)? decide (yourself|for yourself|on your own)? (when|whether|if) (to|you) (tell|post|notify|report|say|share|message|ping|mention|should) (me|us|it|something|anything|tell)? (me)?',
  'you decide',
]

export const nevers: readonly string[] = [
  "(don't|do not|never|no need to|without|needn't|no reason to) (ever|even)? (tell|telling|notify|notifying|bother|bothering|message|messaging|ping|pinging|alert|alerting|disturb|disturbing|inform|informing|update|updating|email|emailing|mail|text|texting|report|reporting|post|posting|send|sending|say|saying|interrupt) (me|us|it|to me|anybody|anyone|anything|the (result|results|outcome)|(any|a)? (message|messages|notification|notifications|alerts))? (anything|about (it|this|that|the results?|anything)|of it|at all|with it)? (at all)?",
  '(do it|run it|do this|run this|run|work|keep|stay)? (silently|quietly)',
  '(in|with) (silence|secret)',
  '(with|send|want|need)? (no|zero|without|(without any)) (notification|notifications|messages|message|alerts|alert|pings|news|report)',
  '(keep|stay|be|remain) (it)? (quiet|silent)',
  "i (don't|do not) (want|need) (to)? (hear|know|be told|be notified|be bothered|any notifications|any messages|notifications|messages) (about it|of it|about this)?",
  'say nothing',
  'silent mode',
]

/** After "don't tell me": there is something after all. */
export const exceptions = '(unless|except|(except|but if|when)|(only if|when)|(other than if|when))'

/** After "stay quiet if": all is well, so speak in the other case. */
export const allIsWell: ReadonlySet<string> = new Set(
  'all everything is are it its looks fine good ok okay well normal nothing wrong green up as usual expected the changed new happened happens in order works working same still site there no problems problem issues issue errors error'.split(
    ' ',
  ),
)

export const alwaysAfter: readonly string[] = [
  '(every|each|any) (time|single time|run)',
  'always|regardless|anyway|either way|afterwards|afterward|after|later',
  'no matter (what|the (result|outcome))',
  'in (any|either|every) case',
  '(on|after) (every|each) (run|time|execution)',
  "(when|once|as soon as|after) (it's|it is|you're|you are|you|it|that's|this is|that is|the job is|the run is)? (done|finished|ready|complete|completed|finish|through|over|finishes|ends|ran|runs)",
  '(about|of|with|on)? (the|your|all|all the|any)? (result|results|outcome|outcomes|findings|answer|output)',
  '(what|whatever) (you|it|they) (find|found|finds|saw|see|did|got|get|discover|learn)',
  '(how|what) (it|that|things) (went|goes|came out|happened)',
  'what happened|changed|failed',
  'if (it|all|everything|that) (worked|(went well)|succeeds|succeeded|(is ok))',
  'about it',
]

export const deliveryVerbs: ReadonlySet<string> = new Set(
  'post send share publish tell report write drop put announce message notify deliver forward ping alert let give mail email e say warn inform remind copy cross crosspost show text dm paste submit display return leave upload output'.split(
    ' ',
  ),
)

/** An object that is the outcome itself: the whole clause is about delivery. */
export const outcomes =
  '(it|this|that|them|everything|all|((the|a|your|any|all)? (the)? (result|results|outcome|findings|answer|output|message|messages|notification|notifications|alert|alerts)))'

/** Before "in #ops" these are what is worked on. */
export const contents: ReadonlySet<string> = new Set(
  'message messages post posts thread threads conversation conversations activity discussion discussions question questions chat chats everything anything what happened said files file people members tasks tickets going new updates stuff'.split(
    ' ',
  ),
)

export const services = 'telegram|slack|discord|whatsapp|(e - mail)|email|mail|(e mail)|gmail'
