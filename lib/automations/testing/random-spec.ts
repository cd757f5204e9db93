import fc from 'fast-check'
import * as z from 'zod/mini'
import { weekdays } from '#lib/schedules/weekdays.ts'
import { AutomationSpec, type AutomationSpecInput } from '../spec/automation-spec.ts'

const zone = fc.constantFrom('UTC', 'Europe/Vienna', 'Asia/Kolkata', 'America/New_York')
const clockTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))
const instant = fc
  .date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2030-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString())
const day = instant.map((text) => text.slice(0, 10))
const weekday = fc.constantFrom(...weekdays)
const some = <Value>(value: fc.Arbitrary<Value>, maxLength = 3) =>
  fc.array(value, { minLength: 1, maxLength })

// Texts as people write them, and as nobody does: each has to come back as it was.
const tricky = fc.constantFrom(
  '---',
  'yes',
  'null',
  '12',
  '1e3',
  '- a: b',
  'a: b',
  '# no comment',
  '|',
  '{{steps.a.b}}',
  'it\'s "so"',
  'line\n\n  indented\n---\nend',
  'tab\tand\r\nreturn',
  '\u2028',
  '\ud800',
  '\0',
  '日本語\n🙂👨‍👩‍👧',
  '\u202Ertl',
  'trailing \nspace',
  '[a, b]',
  '\ufeffmark',
  'a #b',
  'ends:',
)
const prose = fc.oneof(
  tricky,
  fc.lorem({ mode: 'sentences' }),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.string({ maxLength: 30 }),
)
const text = fc
  .array(prose, { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join('\n').trim() || 'x')
  .map((joined) => joined.slice(0, 2000).trim() || 'x')
const name = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .map((line) => line.replaceAll(/[\p{Cc}\p{Cs}]/gu, '').trim() || 'x')

const bounds = {
  zone,
  jitterMs: fc.integer({ min: 0, max: 60_000 }),
  except: fc.record({ weekdays: some(weekday), dates: some(day) }, { requiredKeys: [] }),
}
const trigger: fc.Arbitrary<AutomationSpecInput['trigger']> = fc.oneof(
  fc.constant({ kind: 'manual' as const }),
  fc.record({ kind: fc.constant('at' as const), at: instant, zone }),
  fc.record(
    {
      kind: fc.constant('every' as const),
      everyMs: fc.integer({ min: 1000, max: 1e9 }),
      anchor: instant,
      ...bounds,
    },
    { requiredKeys: ['kind', 'everyMs', 'anchor', 'zone'] },
  ),
  fc.record(
    {
      kind: fc.constant('cron' as const),
      expressions: some(fc.constantFrom('0 9 * * 1-5', '*/5 * * * *', '30 2 L * *', '0 0 1 1 *')),
      ...bounds,
    },
    { requiredKeys: ['kind', 'expressions', 'zone'] },
  ),
  fc.record(
    {
      kind: fc.constant('heartbeat' as const),
      everyMs: fc.integer({ min: 1, max: 600 }).map((minutes) => minutes * 60_000),
      alignZone: zone,
      ...bounds,
    },
    { requiredKeys: ['kind', 'everyMs', 'zone'] },
  ),
)

const hours = fc.record(
  { days: some(weekday), from: clockTime, to: clockTime },
  { requiredKeys: ['from', 'to'] },
)
const windows = fc.record(
  {
    zone,
    active: some(hours),
    quiet: fc.record({
      hours: some(hours),
      meanwhile: fc.oneof(
        fc.constant('off' as const),
        fc.record({ everyMs: fc.integer({ min: 60_000, max: 1e8 }) }),
      ),
    }),
  },
  { requiredKeys: ['zone'] },
)

const json = fc
  .jsonValue({ maxDepth: 3, noUnicodeString: false })
  .map((value) => z.json().parse(JSON.parse(JSON.stringify(value))))
const key = fc
  .oneof(fc.constantFrom('url', 'with space', 'on', '- a', 'a: b', '"q"', ''), fc.string({ maxLength: 20 }))
  .filter((word) => word !== '__proto__')
const step = fc.record(
  {
    tool: fc.constantFrom('http.fetch', 'time.now', 'channel.post'),
    args: fc.dictionary(key, fc.oneof(text, json), { maxKeys: 4, noNullPrototype: true }),
    as: fc.constantFrom('page', 'when', 'a1'),
  },
  { requiredKeys: ['tool'] },
)
const action: fc.Arbitrary<AutomationSpecInput['action']> = fc.oneof(
  fc.record({ kind: fc.constant('prompt' as const), text }),
  fc.record({ kind: fc.constant('steps' as const), steps: some(step, 4) }),
)

const execution = fc.record(
  {
    session: fc.oneof(fc.constant('isolated' as const), fc.record({ channelId: fc.constant('ch_1') })),
    profileId: fc.constant('pr_1'),
    lane: fc.constantFrom('local' as const, 'standard' as const, 'deep' as const),
    model: fc.constant('some/model-1'),
    timeoutMs: fc.integer({ min: 1000, max: 1e6 }),
    overlap: fc.constantFrom('skip' as const, 'queue-one' as const, 'cancel-previous' as const),
    misfire: fc.oneof(
      fc.constant({ kind: 'skip' as const }),
      fc.record({ kind: fc.constant('run-if-within' as const), minutes: fc.integer({ min: 1, max: 99 }) }),
    ),
    retry: fc.record({
      maxAttempts: fc.integer({ min: 1, max: 10 }),
      backoffMs: fc.integer({ min: 100, max: 3_600_000 }),
    }),
    keepSessionsDays: fc.integer({ min: 1, max: 365 }),
  },
  { requiredKeys: [] },
)
const delivery = fc.record(
  {
    inbox: fc.boolean(),
    targets: fc.array(fc.record({ kind: fc.constant('slack'), address: fc.string({ maxLength: 20 }) }), {
      maxLength: 2,
    }),
    tellWhen: fc.constantFrom('always' as const, 'never' as const, 'agent-decides' as const),
    okMaxChars: fc.integer({ min: 0, max: 4000 }),
    notificationsPerDay: fc.integer({ min: 0, max: 1000 }),
    quietHours: fc.oneof(
      fc.constant('off' as const),
      fc.record({ from: clockTime, to: clockTime, zone }, { requiredKeys: ['from', 'to'] }),
    ),
  },
  { requiredKeys: [] },
)
const security = fc.record(
  {
    profile: fc.constantFrom('restricted' as const, 'networked' as const, 'custom' as const),
    capabilities: fc.array(fc.constantFrom('web:read', 'channel:post'), { maxLength: 2 }),
    hosts: fc.array(
      fc.record(
        {
          host: fc.constantFrom('example.com', '*.example.com:8080', '[::1]:80'),
          methods: fc.constant(['GET' as const, 'POST' as const]),
        },
        { requiredKeys: ['host'] },
      ),
      { maxLength: 2 },
    ),
    approval: fc.constantFrom('never' as const, 'writes' as const, 'always' as const),
  },
  { requiredKeys: [] },
)
const money = fc.integer({ min: 0, max: 1e9 })
const budget = fc.record(
  {
    perRunMicros: money,
    perDayMicros: money,
    perMonthMicros: money,
    runsPerDay: fc.integer({ min: 1, max: 1000 }),
  },
  { requiredKeys: [] },
)

/** Specs that the schema accepts, with every field that there is; the contract would refuse many of them. */
export const randomSpec: fc.Arbitrary<AutomationSpec> = fc
  .record(
    {
      name,
      description: text,
      tags: fc.array(fc.constantFrom('work', 'daily status', 'über'), { maxLength: 2 }),
      trigger,
      windows,
      action,
      execution,
      delivery,
      security,
      budget,
    },
    { requiredKeys: ['name', 'trigger', 'action'] },
  )
  .map((input) => AutomationSpec.parse(input))
