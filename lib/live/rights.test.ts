import { expect, test } from 'vitest'
import type { Frame, Topic } from '#lib/shared/events.ts'
import { topicOf } from '#lib/shared/events.ts'
import { permissionsOf, type Role, roles } from '#lib/shared/permissions.ts'
import type { LogRow } from './log.ts'
import { concernsRightsOf, mayReceive, type Reader, readableTopics } from './rights.ts'

const person = (role: Role): Reader => ({
  role,
  permissions: permissionsOf(role),
  personId: 'me',
  boundBy: 'me',
  workspaceId: 'w1',
})
const row = (scope: string, frame: Frame): LogRow => ({
  position: { epoch: 1, sequence: 1 },
  scope,
  topic: topicOf[frame.kind],
  frame,
})

const forMembers: Topic[] = [
  'workspace',
  'members',
  'keys',
  'counters',
  'automations',
  'runs',
  'person',
  'health',
]
const forAdmins: Topic[] = [
  'workspace',
  'members',
  'keys',
  'audit',
  'counters',
  'automations',
  'runs',
  'person',
  'health',
]

test.each(roles)('the topics of a %s', (role) => {
  const expected = role === 'viewer' || role === 'editor' ? forMembers : forAdmins
  expect(readableTopics(person(role))).toEqual(expected)
})

test('a key reads what its permissions allow, and nothing personal', () => {
  const key: Reader = {
    role: null,
    permissions: new Set(['audit:read']),
    personId: null,
    boundBy: 'me',
    workspaceId: 'w1',
  }
  expect(readableTopics(key)).toEqual(['workspace', 'members', 'audit', 'counters', 'health'])
})

test.each([
  ['another workspace', 'viewer', 'w2', { kind: 'invitations.changed' }, false],
  ['this workspace, in the control log', 'viewer', 'w1', { kind: 'invitations.changed' }, true],
  [
    'this workspace, in its own log',
    'viewer',
    'workspace',
    { kind: 'counter.changed', name: 'unread', value: 1 },
    true,
  ],
  ['oneself', 'viewer', 'person:me', { kind: 'sessions.changed' }, true],
  ['somebody else', 'owner', 'person:you', { kind: 'sessions.changed' }, false],
  ['the audit log, to a viewer', 'viewer', 'w1', { kind: 'audit.appended' }, false],
  ['the audit log, to an admin', 'admin', 'w1', { kind: 'audit.appended' }, true],
  ['own keys', 'viewer', 'w1', { kind: 'keys.changed', personId: 'me' }, true],
  ["somebody's keys, to a viewer", 'viewer', 'w1', { kind: 'keys.changed', personId: 'you' }, false],
  ["somebody's keys, to an admin", 'admin', 'w1', { kind: 'keys.changed', personId: 'you' }, true],
] as const)('what is about %s', (_, role, scope, frame, expected) => {
  expect(mayReceive(row(scope, frame), person(role))).toBe(expected)
})

test('a row that this version does not know is for nobody', () => {
  expect(mayReceive({ ...row('w1', { kind: 'audit.appended' }), frame: null }, person('owner'))).toBe(false)
})

const member = {
  personId: 'me',
  name: 'Me',
  email: 'me@example.com',
  role: 'viewer',
  joinedAt: '2026-01-01',
} as const

test.each([
  ['own role', 'w1', { kind: 'member.saved', member }, true],
  ["another's role", 'w1', { kind: 'member.saved', member: { ...member, personId: 'you' } }, false],
  ['own removal', 'w1', { kind: 'member.removed', personId: 'me' }, true],
  ['own sessions', 'person:me', { kind: 'sessions.changed' }, true],
  ["another's sessions", 'person:you', { kind: 'sessions.changed' }, false],
  ["this workspace's end", 'w1', { kind: 'workspace.deleted' }, true],
  ["another workspace's end", 'w2', { kind: 'workspace.deleted' }, false],
  ['own keys, which a session does not need', 'w1', { kind: 'keys.changed', personId: 'me' }, false],
] as const)('rights are read again after a change of %s: %s', (_, scope, frame, expected) => {
  expect(concernsRightsOf(row(scope, frame), person('viewer'))).toBe(expected)
})

test('a key is asked for again when its owner has other keys or another role', () => {
  const key: Reader = { ...person('viewer'), personId: null }
  expect(concernsRightsOf(row('w1', { kind: 'keys.changed', personId: 'me' }), key)).toBe(true)
  expect(concernsRightsOf(row('w1', { kind: 'keys.changed', personId: 'you' }), key)).toBe(false)
  expect(concernsRightsOf(row('w1', { kind: 'member.saved', member }), key)).toBe(true)
})
