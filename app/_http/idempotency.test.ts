import { expect, test, vi } from 'vitest'
import { retainRequests } from '#lib/requests/commands/retain-requests.ts'
import { EngineRoom } from '#lib/runs/testing/engine-room.ts'
import { describeCommands } from '#lib/workspaces/testing/household.ts'
import { json } from './api.ts'
import { once } from './idempotency.ts'
import { ApiClient } from './testing/api-client.ts'

vi.hoisted(() => Object.assign(process.env, { CLOCK: 'shared', LOG_LEVEL: 'silent' }))

const key = (value: string) => ({ 'idempotency-key': value })
const hourMs = 3_600_000

describeCommands('an Idempotency-Key', (household) => {
  async function opened() {
    const room = await EngineRoom.open(household)
    const automationId = await room.automation({ trigger: { kind: 'manual' } })
    return { room, client: await ApiClient.of(room), run: `/automations/${automationId}/run`, automationId }
  }

  test('has one run made, and its answer given to whoever asks again', async () => {
    const { room, client, run } = await opened()
    const first = await client.post(run, undefined, key('a'))
    const again = await client.post(run, undefined, key('a'))
    expect(again).toMatchObject({ status: 201, body: first.body })
    expect(first.headers.get('idempotency-replayed')).toBeNull()
    expect(again.headers.get('idempotency-replayed')).toBe('true')
    expect(again.headers.get('location')).toBe(`/api/v1/runs/${first.body.runId}`)
    await client.post(run, undefined, key('b'))
    await client.post(run)
    expect(await room.runs()).toHaveLength(3)
  })

  test('sent by fifty at the same time makes one run: the others hear of it, or when to ask again', async () => {
    const { room, client, run } = await opened()
    const answers = await Promise.all(Array.from({ length: 50 }, () => client.post(run, undefined, key('a'))))
    expect(await room.runs()).toHaveLength(1)
    expect(
      answers.filter(({ status, headers }) => status === 201 && !headers.get('idempotency-replayed')),
    ).toHaveLength(1)
    for (const { status, headers, body } of answers.filter(({ status }) => status !== 201)) {
      expect({ status, field: body.field, retryAfter: headers.get('retry-after') }).toEqual({
        status: 409,
        field: 'Idempotency-Key',
        retryAfter: '1',
      })
    }
    expect(await client.post(run, undefined, key('a'))).toMatchObject({ status: 201 })
  })

  test('is refused with another body, address or method, and belongs to its caller alone', async () => {
    const { room, client, run, automationId } = await opened()
    const pause = `/automations/${automationId}/pause`
    await client.post(pause, { reason: 'one' }, key('a'))
    for (const [path, body] of [
      [pause, { reason: 'other' }],
      [run, { reason: 'one' }],
    ] as const) {
      expect(await client.post(path, body, key('a'))).toMatchObject({
        status: 422,
        body: { field: 'Idempotency-Key' },
      })
    }
    const other = await ApiClient.of(room)
    expect(await other.post(run, undefined, key('a'))).toMatchObject({ status: 201 })
  })

  test('repeats a refusal too, but not what failed on our side', async () => {
    const { room, client, automationId } = await opened()
    const wrong = await client.post(`/automations/${automationId}/pause`, { until: 'soon' }, key('a'))
    const again = await client.post(`/automations/${automationId}/pause`, { until: 'soon' }, key('a'))
    expect(again).toMatchObject({ status: 422, body: wrong.body })
    expect(again.headers.get('idempotency-replayed')).toBe('true')

    const request = new Request('http://localhost/', { method: 'POST', headers: key('b') })
    const sent = { request, context: await room.context(), text: '' }
    const broken = await once(sent, () => Promise.reject(new Error('A part is broken.')))
    const mended = await once(sent, async () => json({}))
    expect([broken.status, mended.status]).toEqual([500, 200])
  })

  test('whose first request broke off says so, because nobody knows how far it came', async () => {
    const { room, client, run } = await opened()
    await client.post(run, undefined, key('a'))
    await room.database.transact(room, async (tx) => {
      await tx.idempotencyKey.updateMany({ data: { status: null, answer: null } })
    })
    room.goOn(61_000)
    const { status, headers, body } = await client.post(run, undefined, key('a'))
    expect({ status, detail: body.detail }).toEqual({
      status: 409,
      detail: expect.stringContaining('broke off'),
    })
    expect(headers.get('retry-after')).toBeNull()
  })

  test('is kept for a day, whether or not somebody has cleared it since', async () => {
    const { room, client, run } = await opened()
    await client.post(run, undefined, key('a'))
    const count = () => room.database.read((db) => db.idempotencyKey.count())
    room.goOn(24 * hourMs)
    await retainRequests(room)
    expect(await client.post(run, undefined, key('a'))).toMatchObject({ status: 201 })
    expect([await count(), (await room.runs()).length]).toEqual([1, 1])
    room.goOn(1)
    await client.post(run, undefined, key('a'))
    expect([await count(), (await room.runs()).length]).toEqual([1, 2])
    room.goOn(24 * hourMs + 1)
    await retainRequests(room)
    expect(await count()).toBe(0)
  })

  test('that no header can carry is refused', async () => {
    const { client, run } = await opened()
    for (const typed of ['', 'two words', 'x'.repeat(256)]) {
      expect(await client.post(run, undefined, key(typed))).toMatchObject({ status: 422 })
    }
  })
})
