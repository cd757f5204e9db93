import { expect, test, vi } from 'vitest'
import { ApiClient } from '#app/_http/testing/api-client.ts'
import { registerAgent } from '#lib/agent/register-agent.ts'
import { EngineRoom } from '#lib/runs/testing/engine-room.ts'
import { describeCommands } from '#lib/workspaces/testing/household.ts'

vi.hoisted(() => Object.assign(process.env, { CLOCK: 'shared', LOG_LEVEL: 'silent' }))
registerAgent()

const minute = 60_000
const refused = { code: 'x', message: 'No.', class: 'transient' } as const

describeCommands('runs over HTTP', (household) => {
  async function opened() {
    const room = await EngineRoom.open(household)
    return { room, client: await ApiClient.of(room) }
  }

  test('pages of runs, of all states and of one, hold each once', async () => {
    const { room, client } = await opened()
    await room.automation()
    for (let count = 0; count < 3; count++) {
      room.goOn(minute)
      await room.settle()
    }
    const seen: string[] = []
    let path = '/runs?state=succeeded&limit=2'
    for (let page = 1; page <= 2; page++) {
      const { body } = await client.get(path)
      seen.push(...body.items.map(({ id }: { id: string }) => id))
      path = `/runs?state=succeeded&limit=2&cursor=${body.nextCursor}`
      expect(body.nextCursor === null).toBe(page === 2)
    }
    expect(new Set(seen).size).toBe(3)
    expect((await client.get('/runs?state=failed')).body).toEqual({ items: [], nextCursor: null })
    expect(await client.get('/runs?colour=red')).toMatchObject({ status: 422, body: { field: 'colour' } })
    expect(await client.get('/runs/run_none')).toMatchObject({ status: 404 })
  })

  test('a run is canceled once, then retried and replayed with another action', async () => {
    const { room, client } = await opened()
    const automationId = await room.automation({ trigger: { kind: 'manual' } })
    const { body: asked } = await client.post(`/automations/${automationId}/dry-run`)
    const path = `/runs/${asked.runId}`
    expect((await client.post(`${path}/cancel`)).body).toMatchObject({ state: 'canceled', dryRun: true })
    expect(await client.post(`${path}/cancel`)).toMatchObject({ status: 409, body: { title: 'conflict' } })
    const retried = await client.post(`${path}/retry`, { version: 'latest' })
    expect(retried.headers.get('location')).toBe(`/api/v1/runs/${retried.body.runId}`)
    expect((await client.get(`/runs/${retried.body.runId}`)).body).toMatchObject({ parentId: asked.runId })
    expect(await client.post(`${path}/retry`, { version: 'newest' })).toMatchObject({
      status: 422,
      body: { field: 'version', detail: 'Use same or latest.' },
    })
    const action = { kind: 'steps', steps: [{ tool: 'time.now' }] }
    expect(await client.post(`${path}/replay`, { edits: { action } })).toMatchObject({ status: 201 })
    const unknown = { kind: 'steps', steps: [{ tool: 'no.tool' }] }
    expect(await client.post(`${path}/replay`, { edits: { action: unknown } })).toMatchObject({
      status: 422,
      body: { field: 'action.steps.0.tool' },
    })
  })

  test('what died waits in a list until it is queued again or dismissed', async () => {
    const { room, client } = await opened()
    await room.automation({ execution: { retry: { maxAttempts: 1, backoffMs: 1000 } } })
    room.engine = () => ({ kind: 'failed', error: refused })
    for (let count = 0; count < 2; count++) {
      room.goOn(minute)
      await room.settle()
    }
    const page = await client.get('/dead-letters?limit=1')
    const rest = await client.get(`/dead-letters?limit=1&cursor=${page.body.nextCursor}`)
    const [one, other] = [...page.body.items, ...rest.body.items]
    expect(rest.body.nextCursor).toBeNull()
    expect((await client.post(`/dead-letters/${one.id}/requeue`)).body).toMatchObject({ state: 'queued' })
    expect((await client.post(`/dead-letters/${other.id}/dismiss`)).body).toMatchObject({ state: 'dead' })
    expect((await client.get('/dead-letters')).body.items).toEqual([])
    expect(await client.post(`/dead-letters/${one.id}/requeue`)).toMatchObject({ status: 409 })
  })

  test('everything is stopped, and started again', async () => {
    const { room, client } = await opened()
    const automationId = await room.automation({ trigger: { kind: 'manual' } })
    await client.post(`/automations/${automationId}/run`)
    expect((await client.post('/stop-everything')).body).toEqual({ stopped: 1 })
    expect((await client.get('/stop-everything')).body).toMatchObject({ stop: { by: 'Program' } })
    expect(await client.post(`/automations/${automationId}/run`)).toMatchObject({ status: 409 })
    expect(await client.post('/start-again')).toMatchObject({ status: 204 })
    expect((await client.get('/stop-everything')).body).toEqual({ stop: null })
  })

  test('a key over its limit is told when to come back', async () => {
    const { room, client } = await opened()
    await room.automation()
    const answers = await Promise.all(Array.from({ length: 601 }, () => client.get('/stop-everything')))
    const [over, ...others] = answers.filter(({ status }) => status !== 200)
    expect(others).toEqual([])
    expect(over).toMatchObject({ status: 429, body: { title: 'too-many-requests' } })
    expect(Number(over?.headers.get('retry-after'))).toBeGreaterThan(0)
  })
})
