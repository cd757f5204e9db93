import { expect, test } from 'vitest'
import { AutomationSpec } from './automation-spec.ts'
import { completeSpec } from './complete-spec.ts'
import { keepPhase } from './keep-phase.ts'
import { mergePatch } from './merge-patch.ts'

const minuteMs = 60_000
const moment = { now: new Date('2026-03-01T09:07:03.250Z'), zone: 'Asia/Kolkata' }

test.each([
  ['15 minutes at a quarter', 15 * minuteMs, 'UTC', '2026-03-01T09:15:00.000Z'],
  ['an hour at a full one', 60 * minuteMs, 'UTC', '2026-03-01T10:00:00.000Z'],
  ['an hour at a full one of its zone', 60 * minuteMs, 'Asia/Kolkata', '2026-03-01T09:30:00.000Z'],
  ['90 minutes at half an hour', 90 * minuteMs, 'UTC', '2026-03-01T09:30:00.000Z'],
  ['three days at a full hour', 4320 * minuteMs, 'UTC', '2026-03-01T10:00:00.000Z'],
  ['7 minutes at a full one', 7 * minuteMs, 'UTC', '2026-03-01T09:08:00.000Z'],
  ['10 seconds at ten', 10_000, 'UTC', '2026-03-01T09:07:10.000Z'],
  ['an odd number of milliseconds at once', 1001, 'UTC', '2026-03-01T09:07:03.250Z'],
])('every %s', (_what, everyMs, zone, anchor) => {
  const raw = { trigger: { kind: 'every', everyMs, zone } }
  expect(completeSpec(raw, moment)).toEqual({ trigger: { kind: 'every', everyMs, zone, anchor } })
})

test('a round instant begins at itself', () => {
  const now = new Date('2026-03-01T09:00:00.000Z')
  const raw = { trigger: { kind: 'every', everyMs: minuteMs, zone: 'UTC' } }
  expect(completeSpec(raw, { ...moment, now })).toMatchObject({ trigger: { anchor: now.toISOString() } })
})

test("a trigger without a zone is in the workspace's, and one with an anchor keeps it", () => {
  const anchor = '2020-01-01T00:00:01.000Z'
  expect(completeSpec({ trigger: { kind: 'every', everyMs: 1000, anchor } }, moment)).toEqual({
    trigger: { kind: 'every', everyMs: 1000, anchor, zone: 'Asia/Kolkata' },
  })
  expect(completeSpec({ trigger: { kind: 'manual' } }, moment)).toEqual({ trigger: { kind: 'manual' } })
})

test.each([null, 'x', [], {}, { trigger: 5 }, { trigger: { kind: 'every', everyMs: 'x', zone: 'Mars' } }])(
  '%j does not make it stumble',
  (raw) => {
    expect(() => completeSpec(raw, moment)).not.toThrow()
  },
)

const present = AutomationSpec.parse({
  name: 'A',
  trigger: { kind: 'every', everyMs: minuteMs, anchor: '2026-01-01T00:00:05Z', zone: 'UTC' },
  action: { kind: 'prompt', text: 'x' },
  windows: { zone: 'UTC' },
  budget: { runsPerDay: 3 },
})

test('an interval that is written anew keeps its phase', () => {
  const raw = { trigger: { kind: 'every', everyMs: 2 * minuteMs, zone: 'UTC' } }
  expect(keepPhase(present, raw)).toMatchObject({
    trigger: { anchor: '2026-01-01T00:00:05Z', everyMs: 2 * minuteMs },
  })
  expect(keepPhase(present, { trigger: { kind: 'manual' } })).toEqual({ trigger: { kind: 'manual' } })
})

test('a patch merges groups, replaces lists, and null takes a field away', () => {
  expect(
    mergePatch(present, {
      tags: ['a'],
      windows: null,
      budget: { perRunMicros: 1 },
      trigger: { everyMs: 1000 },
    }),
  ).toEqual({
    ...present,
    tags: ['a'],
    windows: undefined,
    budget: { runsPerDay: 3, perRunMicros: 1 },
    trigger: { ...present.trigger, everyMs: 1000 },
  })
})

test('where the kind changes, nothing of the old kind stays', () => {
  expect(mergePatch(present, { trigger: { kind: 'manual' } })).toMatchObject({ trigger: { kind: 'manual' } })
  expect(mergePatch(present, { trigger: { kind: 'manual' } })).not.toHaveProperty('trigger.everyMs')
  expect(mergePatch({ quietHours: 'off' }, { quietHours: { from: '22:00' } })).toEqual({
    quietHours: { from: '22:00' },
  })
})

test('a patch reaches no prototype', () => {
  const merged = mergePatch(present, JSON.parse('{"__proto__": {"polluted": true}}'))
  expect(Object.getPrototypeOf(merged)).toBe(Object.prototype)
  expect({}).not.toHaveProperty('polluted')
})
