import { expect, test } from 'vitest'
import { type Claimable, decideClaim } from './decide-claim.ts'

const now = new Date('2026-03-02T08:00:00Z')
const claimable = (change: Partial<Claimable> = {}): Claimable => ({
  state: 'queued',
  isAdmitted: true,
  availableAt: now,
  triggerKind: 'schedule',
  attempt: 0,
  version: 1,
  automation: { state: 'active', version: 1 },
  roles: new Map([
    ['olga', 'owner'],
    ['ed', 'editor'],
    ['vera', 'viewer'],
  ]),
  creatorId: 'olga',
  authorId: 'ed',
  needs: ['automation:write'],
  instantStands: true,
  isStopped: false,
  cancelReason: null,
  now,
  ...change,
})
const edited = { automation: { state: 'active', version: 2 } }

test.each<[string, Partial<Claimable>, object]>([
  ['one that is its turn runs', {}, { kind: 'run', version: 1 }],
  ['one that somebody runs is left', { state: 'running' }, { kind: 'leave' }],
  ['one without a place is left', { isAdmitted: false }, { kind: 'leave' }],
  ['one whose retry is to come is left', { availableAt: new Date(now.getTime() + 1) }, { kind: 'leave' }],
  ['nothing runs while all is stopped', { isStopped: true }, { kind: 'cancel', reason: 'stopped' }],
  [
    'one that was asked to stop does not begin again',
    { cancelReason: 'person' },
    { kind: 'cancel', reason: 'person' },
  ],
  [
    'a deleted one does not act',
    { automation: { state: 'deleted', version: 1 } },
    { kind: 'cancel', reason: 'deleted' },
  ],
  [
    'a paused one does not act',
    { automation: { state: 'paused', version: 1 } },
    { kind: 'cancel', reason: 'paused' },
  ],
  [
    'a paused one runs by hand',
    { automation: { state: 'paused', version: 1 }, triggerKind: 'manual' },
    { kind: 'run', version: 1 },
  ],
  [
    'one that has just finished runs',
    { automation: { state: 'finished', version: 1 } },
    { kind: 'run', version: 1 },
  ],
  ['a creator who left stops it', { creatorId: 'gone' }, { kind: 'lost-rights', who: 'creator' }],
  ['a demoted author stops it', { authorId: 'vera' }, { kind: 'lost-rights', who: 'author' }],
  ['both need all that it does', { needs: ['automation:admin'] }, { kind: 'lost-rights', who: 'author' }],
  ['an unstarted one takes the new version', edited, { kind: 'run', version: 2 }],
  [
    'if its instant still stands',
    { ...edited, instantStands: false },
    { kind: 'skip', reason: 'superseded' },
  ],
  [
    'one by hand has no instant that could fall',
    { ...edited, instantStands: false, triggerKind: 'manual' },
    { kind: 'run', version: 2 },
  ],
  ['one that began keeps its version', { ...edited, attempt: 1 }, { kind: 'run', version: 1 }],
  ['a repeated one keeps its version', { ...edited, triggerKind: 'retry' }, { kind: 'run', version: 1 }],
])('%s', (_, change, expected) => {
  expect(decideClaim(claimable(change))).toEqual(expected)
})
