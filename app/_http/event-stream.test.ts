import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { dropWorkspaceDatabase } from '#lib/adapters/db/open.ts'
import { isRedisUp } from '#lib/adapters/redis/connection.ts'
import { publishHealth } from '#lib/live/ephemeral.ts'
import { readCursor } from '#lib/live/queries.ts'
import { endEventStreams, openStreamCount } from './event-streams.ts'
import { readStream } from './testing/read-stream.ts'
import {
  count,
  emit,
  emitControl,
  houseForTests,
  makeWorkspace,
  open,
  until,
  viewer,
} from './testing/stream-house.ts'

const house = houseForTests()

test('a stream says that it must not be stored, changed or held back', async () => {
  const { response, aborter } = await open(await makeWorkspace(), viewer())
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  })
  aborter.abort()
  await until(() => openStreamCount() === 0)
})

test('what is committed in either log arrives; what is about others does not', async () => {
  const workspace = await makeWorkspace()
  const me = viewer()
  const stream = readStream((await open(workspace, me)).response)
  await until(() => stream.lastId)
  await emit(workspace, count(1), { kind: 'audit.appended' })
  await emitControl(workspace.id, { kind: 'invitations.changed' })
  await emitControl(randomUUID(), { kind: 'invitations.changed' })
  await emitControl('person:somebody', { kind: 'sessions.changed' })
  await emitControl(`person:${me.personId}`, { kind: 'sessions.changed' })
  await until(() => stream.frames.length === 3)
  expect(stream.frames.map(({ kind }) => kind)).toEqual([
    'counter.changed',
    'invitations.changed',
    'sessions.changed',
  ])
})

test('a page that was rendered before the stream opened misses nothing', async () => {
  const workspace = await makeWorkspace()
  await emit(workspace, count(1))
  const after = await readCursor({ workspace })
  await emit(workspace, count(2), count(3))
  const stream = readStream((await open(workspace, viewer(), { after })).response)
  await emit(workspace, count(4))
  await until(() => stream.frames.length === 3)
  expect(stream.frames).toEqual([count(2), count(3), count(4)])
})

test('who was away for longer than memory reaches is brought forward from the database', async () => {
  const workspace = await makeWorkspace()
  const after = await readCursor({ workspace })
  const frames = Array.from({ length: 1500 }, (_, index) => count(index))
  await emit(workspace, ...frames)
  const stream = readStream((await open(workspace, viewer(), { after })).response)
  await until(() => stream.frames.length === 1500)
  expect(stream.frames).toEqual(frames)
})

test('a place in another epoch, far away, or ahead of everything is answered with a gap', async () => {
  const workspace = await makeWorkspace()
  const after = await readCursor({ workspace })
  await emit(workspace, ...Array.from({ length: 2100 }, (_, index) => count(index)))
  const here = await readCursor({ workspace })
  const [controlPlace, place = ''] = here.split('~')
  const [epoch = '', sequence = ''] = place.split('-')
  const elsewhere = [
    after,
    `${controlPlace}~${Number(epoch) + 1}-1`,
    `${controlPlace}~${epoch}-${Number(sequence) + 9}`,
  ]
  for (const asked of elsewhere) {
    const stream = readStream((await open(workspace, viewer(), { after: asked })).response)
    await until(() => stream.frames.length === 1)
    expect(stream.frames).toEqual([{ kind: 'gap' }])
    expect(stream.lastId).toBe(here)
  }
})

test('Redis is killed and comes back in mid-stream: nothing is lost, nothing repeated', async () => {
  const workspace = await makeWorkspace()
  const streams = await Promise.all(
    Array.from({ length: 3 }, async () => readStream((await open(workspace, viewer())).response)),
  )
  await until(() => streams.every(({ lastId }) => lastId))
  const total = 60
  for (let value = 1; value <= total; value++) {
    if (value === 20) await house.redis().kill()
    if (value === 40) await house.redis().restart()
    await emit(workspace, count(value))
  }
  await until(() => streams.every(({ frames }) => frames.length >= total))
  for (const { frames } of streams)
    expect(frames).toEqual(Array.from({ length: total }, (_, index) => count(index + 1)))
  await until(isRedisUp)
})

test('without Redis, what another process committed is found by looking', async () => {
  const workspace = await makeWorkspace()
  const stream = readStream((await open(workspace, viewer())).response)
  await until(() => stream.lastId)
  await house.redis().kill()
  house.hush()
  await emit(workspace, count(7))
  await until(() => stream.frames.length === 1)
  house.ring()
  await house.redis().restart()
  await until(isRedisUp)
})

test('health is told to newcomers, and to all when it changes', async () => {
  const workspace = await makeWorkspace()
  const health = {
    worker: 'on-time',
    workerLastSeenAt: null,
    redis: 'up',
    nextFireAt: null,
    oldestDueAt: null,
  } as const
  publishHealth({ kind: 'health.changed', health })
  const stream = readStream((await open(workspace, viewer())).response)
  await until(() => stream.frames.length === 1)
  publishHealth({ kind: 'health.changed', health })
  publishHealth({ kind: 'health.changed', health: { ...health, worker: 'offline' } })
  await until(() => stream.frames.length === 2)
  expect(stream.frames.map((frame) => frame.kind === 'health.changed' && frame.health.worker)).toEqual([
    'on-time',
    'offline',
  ])
  expect(stream.lastId).not.toBeNull()
})

test('a reader that does not read is cut, and the others go on', async () => {
  const workspace = await makeWorkspace()
  const before = openStreamCount()
  const { response: slow } = await open(workspace, viewer(), { topics: 'counters' })
  const stream = readStream((await open(workspace, viewer(), { topics: 'counters' })).response)
  await until(() => stream.lastId)
  const long = 'x'.repeat(4000)
  for (let value = 1; value <= 100; value++)
    await emit(workspace, { kind: 'counter.changed', name: long, value })
  await until(() => stream.frames.length === 100)
  expect(openStreamCount()).toBe(before + 1)
  await expect(slow.text()).rejects.toThrow('too slow')
})

test('without its database a workspace has no stream, and nothing is left behind', async () => {
  const workspace = await makeWorkspace()
  await dropWorkspaceDatabase(workspace.id)
  const before = openStreamCount()
  expect((await open(workspace, viewer())).response.status).toBe(503)
  expect(openStreamCount()).toBe(before)
})

test('when the process stops, all streams end', async () => {
  const workspace = await makeWorkspace()
  const stream = readStream((await open(workspace, viewer())).response)
  await until(() => stream.lastId)
  endEventStreams()
  await until(() => stream.isOver)
  expect(openStreamCount()).toBe(0)
})
