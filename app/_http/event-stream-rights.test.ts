import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { AppError } from '#lib/shared/errors.ts'
import { readStream } from './testing/read-stream.ts'
import {
  count,
  emit,
  emitControl,
  houseForTests,
  makeWorkspace,
  open,
  type Person,
  until,
  viewer,
} from './testing/stream-house.ts'

houseForTests()

test.each([
  ['audit', 403, 'forbidden', 'audit'],
  ['counters,audit', 403, 'forbidden', 'audit'],
  ['nonsense', 422, 'invalid', 'topics'],
])('the topics %s are refused to a viewer with %i', async (topics, status, title, field) => {
  const { response } = await open(await makeWorkspace(), viewer(), { topics })
  expect(response.status).toBe(status)
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(await response.json()).toMatchObject({ status, title, field })
})

test.each([
  ['unauthenticated', 401],
  ['not-found', 404],
] as const)('whom the gate refuses as %s gets %i', async (code, status) => {
  const { response } = await open(await makeWorkspace(), { ...viewer(), refusal: new AppError(code, 'No.') })
  expect(response.status).toBe(status)
})

test('only the topics that were asked for arrive', async () => {
  const workspace = await makeWorkspace()
  const stream = readStream((await open(workspace, viewer(), { topics: 'members' })).response)
  await until(() => stream.lastId)
  await emit(workspace, count(1), { kind: 'invitations.changed' })
  await until(() => stream.frames.length > 0)
  expect(stream.frames).toEqual([{ kind: 'invitations.changed' }])
})

test('a revoked session ends the stream at once, and says so', async () => {
  const workspace = await makeWorkspace()
  const person = viewer()
  const stream = readStream((await open(workspace, person)).response)
  await until(() => stream.lastId)
  person.refusal = new AppError('unauthenticated', 'Signed out.')
  await emitControl(`person:${person.personId}`, { kind: 'sessions.changed' })
  await until(() => stream.isOver)
  expect(stream.frames.at(-1)).toEqual({ kind: 'signed-out' })
})

test('whoever is removed hears no more of the workspace', async () => {
  const workspace = await makeWorkspace()
  const person = viewer()
  const stream = readStream((await open(workspace, person)).response)
  await until(() => stream.lastId)
  person.refusal = new AppError('not-found', 'There is no such workspace.')
  await emitControl(workspace.id, { kind: 'member.removed', personId: person.personId })
  await emit(workspace, count(1))
  await until(() => stream.isOver)
  expect(stream.frames.map(({ kind }) => kind)).toEqual(['member.removed', 'access-lost'])
})

test('a new role counts for the very next frame', async () => {
  const workspace = await makeWorkspace()
  const person: Person = { personId: randomUUID(), role: 'admin' }
  const stream = readStream((await open(workspace, person)).response)
  await until(() => stream.lastId)
  await emit(workspace, { kind: 'audit.appended' })
  await until(() => stream.frames.length === 1)
  person.role = 'viewer'
  const member = {
    personId: person.personId,
    name: 'Ada',
    email: 'a@example.com',
    role: 'viewer',
    joinedAt: '',
  } as const
  await emit(workspace, { kind: 'member.saved', member }, { kind: 'audit.appended' }, count(1))
  await until(() => stream.frames.length === 3)
  expect(stream.frames.map(({ kind }) => kind)).toEqual(['audit.appended', 'member.saved', 'counter.changed'])
})
