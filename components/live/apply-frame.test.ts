import { expect, test } from 'vitest'
import type { Frame, StreamFrame } from '#lib/shared/events.ts'
import { applyFrame, type Cache } from './apply-frame.ts'
import { queryKeys } from './query-keys.ts'

const ada = {
  personId: 'p1',
  name: 'Ada',
  email: 'ada@example.com',
  role: 'owner',
  joinedAt: '2026-01-01',
} as const
const bob = {
  personId: 'p2',
  name: 'Bob',
  email: 'bob@example.com',
  role: 'viewer',
  joinedAt: '2026-01-02',
} as const

function play(held: Record<string, unknown>, frames: readonly StreamFrame[]) {
  const values = new Map(Object.entries(held))
  const invalidated: string[] = []
  const cache: Cache = {
    patch(key, update) {
      const name = key.join('/')
      if (values.has(name)) values.set(name, update(JSON.parse(JSON.stringify(values.get(name)))))
    },
    patchEach(key, update) {
      const prefix = `${key.join('/')}/`
      for (const [name, value] of values) {
        const rest = name.startsWith(prefix) ? JSON.parse(name.slice(prefix.length)) : undefined
        if (rest !== undefined) values.set(name, update(JSON.parse(JSON.stringify(value)), [rest]))
      }
    },
    invalidate: (key) => invalidated.push(key.join('/')),
  }
  for (const frame of frames) applyFrame(cache, 'w', frame)
  return { values, invalidated }
}

const members = queryKeys.members('w').join('/')

test.each<[string, Frame[], unknown]>([
  ['a newcomer is added', [{ kind: 'member.saved', member: bob }], [ada, bob]],
  [
    'a change stands in its place',
    [{ kind: 'member.saved', member: { ...ada, role: 'admin' } }],
    [{ ...ada, role: 'admin' }],
  ],
  ['who left is gone', [{ kind: 'member.removed', personId: 'p1' }], []],
  [
    'told twice is told once',
    [
      { kind: 'member.saved', member: bob },
      { kind: 'member.saved', member: bob },
    ],
    [ada, bob],
  ],
])('members: %s', (_, frames, expected) => {
  expect(play({ [members]: [ada] }, frames).values.get(members)).toEqual(expected)
})

test('what nobody fetched is not made up', () => {
  expect(play({}, [{ kind: 'member.saved', member: bob }]).values.size).toBe(0)
})

test('a gap makes everything of the workspace fetched again', () => {
  expect(play({}, [{ kind: 'gap' }]).invalidated).toEqual(['workspace/w'])
})
