import { duration, plural } from '#lib/schedules/words/describe-words.ts'
import type { AutomationSpec } from '../spec/automation-spec.ts'
import type { Budget } from '../spec/budget.ts'
import type { Delivery } from '../spec/delivery.ts'
import type { Execution } from '../spec/execution.ts'
import type { Security } from '../spec/security.ts'
import type { Difference } from './difference.ts'
import { valueDifference } from './text-difference.ts'

type Compare<Section> = (before: Section, after: Section) => Difference[]

/** How a field of a group is called, and how its value is said. */
const fieldsOf =
  <Section>(group: string) =>
  <Key extends keyof Section & string>(
    key: Key,
    label: string,
    say: (value: NonNullable<Section[Key]>) => string = String,
  ): Compare<Section> =>
  (before, after) =>
    valueDifference({ path: `${group}.${key}`, label, before: before[key], after: after[key], say })

const money = (micros: number) => `$${(micros / 1_000_000).toFixed(micros % 10_000 === 0 ? 2 : 6)}`
const list = (values: readonly string[]) => values.join(', ') || 'none'

const ofExecution = fieldsOf<Execution>('execution')
const overlaps = {
  skip: 'skip',
  'queue-one': 'wait, at most one',
  'cancel-previous': 'cancel the one before',
} as const
const execution = [
  ofExecution('session', 'Session', (session) =>
    session === 'isolated' ? 'its own for each run' : `the channel ${session.channelId}`,
  ),
  ofExecution('profileId', 'Agent profile'),
  ofExecution('lane', 'Lane'),
  ofExecution('model', 'Model'),
  ofExecution('timeoutMs', 'Time limit', duration),
  ofExecution('overlap', 'While the run before is under way', (overlap) => overlaps[overlap]),
  ofExecution('misfire', 'When an instant was missed', (misfire) => {
    if (misfire.kind === 'run-if-within') return `run late within ${plural(misfire.minutes, 'minute')}`
    return misfire.kind === 'skip' ? 'skip it' : 'run once, late'
  }),
  ofExecution(
    'retry',
    'Retries',
    ({ maxAttempts, backoffMs }) =>
      `${plural(maxAttempts, 'attempt')}, the second after ${duration(backoffMs)}`,
  ),
  ofExecution('keepSessionsDays', 'Sessions are kept', (days) => plural(days, 'day')),
]

const ofDelivery = fieldsOf<Delivery>('delivery')
const delivery = [
  ofDelivery('inbox', 'Inbox', (inbox) => (inbox ? 'yes' : 'no')),
  ofDelivery('targets', 'Sent to', (targets) =>
    list(targets.map(({ kind, address }) => `${kind} ${address}`.trim())),
  ),
  ofDelivery('tellWhen', 'Tells about', (when) =>
    when === 'agent-decides' ? 'what the agent decides' : when,
  ),
  ofDelivery('okMaxChars', 'Length beside an OK', (chars) => plural(chars, 'character')),
  ofDelivery('notificationsPerDay', 'Notifications per day'),
  ofDelivery('quietHours', 'Quiet hours of messages', (hours) =>
    hours === 'off' ? 'off' : `${hours.from} to ${hours.to}${hours.zone ? `, ${hours.zone}` : ''}`,
  ),
]

const ofSecurity = fieldsOf<Security>('security')
const security = [
  ofSecurity('profile', 'Security profile'),
  ofSecurity('capabilities', 'Capabilities', list),
  ofSecurity('hosts', 'Hosts', (hosts) =>
    list(hosts.map(({ host, methods }) => `${host} (${methods.join(', ')})`)),
  ),
  ofSecurity('approval', 'Approvals'),
]

const ofBudget = fieldsOf<Budget>('budget')
const budget = [
  ofBudget('perRunMicros', 'Budget of a run', money),
  ofBudget('perDayMicros', 'Budget of a day', money),
  ofBudget('perMonthMicros', 'Budget of a month', money),
  ofBudget('runsPerDay', 'Runs per day'),
]

/** Of the groups of plain fields. */
export const sectionDifference = (before: AutomationSpec, after: AutomationSpec): Difference[] => [
  ...execution.flatMap((compare) => compare(before.execution, after.execution)),
  ...delivery.flatMap((compare) => compare(before.delivery, after.delivery)),
  ...security.flatMap((compare) => compare(before.security, after.security)),
  ...budget.flatMap((compare) => compare(before.budget, after.budget)),
]
