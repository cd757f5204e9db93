// How people bound what may be spent, sent and run, and which model they mean.
import type { Model } from '../schema.ts'

export const bounds =
  '(at most|at max|at the most|(max .?)|(maximum .?)|maximally|max of|maximum of|(no|not|never) more often? than|(no|not|never) more than|not exceeding|not over|up to|less than|fewer than|((limit|limited|cap|capped) (to|at|of)?)|at|to|tops|((never|stay|keep)? (above|over|below|under|beyond|past)))'

export const periods: readonly [string, 'run' | 'day' | 'month' | 'other'][] = [
  ['(a|per|each|every|the|/) (run|execution|time|check|go|call)', 'run'],
  ['(a|per|each|every|/|in a|in one|on any) (day|24 hours)', 'day'],
  ['daily', 'day'],
  ['(a|per|each|every|/|in a) month', 'month'],
  ['monthly', 'month'],
  ['(a|an|per|each|every|/) (minute|hour|week|year)', 'other'],
]

export const messages =
  'messages|message|notifications|notification|alerts|alert|pings|ping|emails|updates|notes|warnings|posts|texts|mails'

export const executions = 'runs|run|executions|execution|times|checks|calls'

type Lane = Extract<Model, { kind: 'lane' }>['lane']

export const lanes: ReadonlyMap<string, Lane> = new Map([
  ...['local', 'offline', 'cheap', 'cheapest', 'small', 'smallest', 'free', 'private', 'built'].map(
    (word) => [word, 'local'] as const,
  ),
  ...['standard', 'default', 'normal', 'regular', 'usual', 'medium'].map(
    (word) => [word, 'standard'] as const,
  ),
  ...[
    'deep',
    'deepest',
    'smart',
    'smartest',
    'best',
    'big',
    'biggest',
    'strong',
    'strongest',
    'expensive',
    'powerful',
    'large',
    'thinking',
    'reasoning',
    'clever',
  ].map((word) => [word, 'deep'] as const),
])

/** Families of models, as the first word of a model's name. */
export const families: ReadonlySet<string> = new Set(
  'claude gpt chatgpt gemini llama mistral mixtral qwen deepseek opus sonnet haiku grok gemma phi ollama codestral kimi glm gpt4 gpt5 llama3 qwen3 o1 o3 o4'.split(
    ' ',
  ),
)

/** Before "with Claude" these make Claude a person. */
export const company: ReadonlySet<string> = new Set(
  'meeting call lunch dinner breakfast coffee talk chat speak meet appointment date session work party drinks catch'.split(
    ' ',
  ),
)

export const riskyVerbs: readonly [string, 'writes' | 'external' | 'irreversible'][] = [
  [
    'delete|remove|erase|wipe|purge|drop|destroy|clear|empty|unsubscribe|uninstall|format|overwrite|terminate|kill',
    'irreversible',
  ],
  ['pay|buy|purchase|transfer|refund|charge|wire|order|sell|donate|withdraw|cancel', 'irreversible'],
  [
    'send|post|publish|tweet|email|mail|reply|respond|forward|invite|share|announce|submit|text|message|call|notify',
    'external',
  ],
  ['e - mail', 'external'],
  ['deploy|release|merge|restart|reboot|shutdown|restore|rollback|push|trigger', 'external'],
  [
    'run|execute|start|stop|launch|create|add|update|write|edit|change|set|save|store|append|move|rename|archive|label|tag|assign|close|copy|import|sync|mark|sort|organize|organise|approve|upload|backup|insert|turn|switch|book|reserve|schedule|log|record',
    'writes',
  ],
]
