import { expect, test, vi } from 'vitest'
import { ApiClient } from '#app/_http/testing/api-client.ts'
import { registerAgent } from '#lib/agent/register-agent.ts'
import { EngineRoom } from '#lib/runs/testing/engine-room.ts'
import { describeCommands } from '#lib/workspaces/testing/household.ts'

vi.hoisted(() => Object.assign(process.env, { CLOCK: 'shared', LOG_LEVEL: 'silent' }))
registerAgent()

const spec = {
  name: 'Status page',
  trigger: { kind: 'cron', expressions: ['* * * * *'], zone: 'UTC' },
  action: { kind: 'steps', steps: [{ tool: 'time.now', as: 'clock' }] },
}

describeCommands('automations over HTTP', (household) => {
  async function opened(permissions?: Parameters<typeof ApiClient.of>[1]) {
    const room = await EngineRoom.open(household)
    return { room, client: await ApiClient.of(room, permissions) }
  }

  test('what is created runs, by its schedule and when it is asked to, and each run can be read', async () => {
    const { room, client } = await opened()
    room.engine = () => ({ kind: 'succeeded', output: { clock: { now: 'then' } } })
    const created = await client.post('/automations', { spec })
    expect(created).toMatchObject({
      status: 201,
      body: { name: 'Status page', state: 'active', version: 1, spec: { specVersion: 1, ...spec } },
    })
    const { id } = created.body
    expect(created.headers.get('location')).toBe(`/api/v1/automations/${id}`)
    expect(created.headers.get('etag')).toBe('"1"')

    const asked = await client.post(`/automations/${id}/run`)
    expect(asked.status).toBe(201)
    await room.settle()
    room.goOn(60_000)
    await room.settle()
    const runs = await client.get(`/runs?automationId=${id}`)
    expect(runs.body).toMatchObject({
      items: [
        { triggerKind: 'schedule', state: 'succeeded' },
        { triggerKind: 'manual', id: asked.body.runId },
      ],
      nextCursor: null,
    })
    expect((await client.get(`/runs/${asked.body.runId}`)).body).toMatchObject({
      id: asked.body.runId,
      because: 'run by Program',
      output: { clock: { now: 'then' } },
      calls: [],
    })
    const events = await client.get(`/runs/${asked.body.runId}/events?limit=2`)
    expect(events.body.items.map(({ kind }: { kind: string }) => kind)).toEqual(['run.queued', 'run.started'])
    const rest = await client.get(`/runs/${asked.body.runId}/events?cursor=${events.body.nextCursor}`)
    expect(rest.body).toMatchObject({ items: [{ kind: 'run.succeeded' }], nextCursor: null })

    const explained = await client.get(`/automations/${id}/explain?at=${runs.body.items[0].scheduledFor}`)
    expect(explained.body).toMatchObject({ kind: 'ran', runId: runs.body.items[0].id })
    expect(await client.get(`/automations/${id}/explain?at=noon`)).toMatchObject({
      status: 422,
      body: { field: 'at' },
    })
    expect((await client.get(`/automations/${id}/forecast?days=1`)).body).toMatchObject({ runs: 1440 })
  })

  test('pages hold each automation once, and a cursor that nobody gave is refused', async () => {
    const { client } = await opened()
    for (const name of ['Éclair', 'b, with "signs" & more', 'c']) {
      await client.post('/automations', { spec: { ...spec, name }, isPaused: true })
    }
    const names: string[] = []
    let path = '/automations?limit=1'
    for (let pages = 1; pages <= 3; pages++) {
      const { body } = await client.get(path)
      expect(body.items).toHaveLength(1)
      names.push(body.items[0].name)
      path = `/automations?limit=1&cursor=${body.nextCursor}`
      expect(body.nextCursor === null).toBe(pages === 3)
    }
    expect(new Set(names).size).toBe(3)
    for (const [query, field] of [
      ['cursor=made-up', 'cursor'],
      ['limit=0', 'limit'],
      ['limit=201', 'limit'],
      ['state=broken', 'state'],
    ]) {
      expect(await client.get(`/automations?${query}`)).toMatchObject({ status: 422, body: { field } })
    }
  })

  test('every refused field is told, with its path', async () => {
    const { client } = await opened()
    const wrong = { ...spec, name: '', execution: { timeoutMs: 1 }, colour: 'red' }
    const { status, headers, body } = await client.post('/automations', { spec: wrong })
    expect(status).toBe(422)
    expect(headers.get('content-type')).toBe('application/problem+json')
    expect(body.refusals.map(({ field }: { field: string }) => field).toSorted()).toEqual([
      'colour',
      'execution.timeoutMs',
      'name',
    ])
    expect(body).toMatchObject({ title: 'invalid', status: 422, field: body.refusals[0].field })
    expect(await client.post('/automations', { specs: spec })).toMatchObject({
      status: 422,
      body: {
        refusals: expect.arrayContaining([{ field: 'specs', message: 'There is no field "specs" here.' }]),
      },
    })
    const { body: run } = await client.post('/automations', { spec })
    expect(await client.post(`/automations/${run.id}/run`, { now: true })).toMatchObject({
      status: 422,
      body: { field: 'now' },
    })
  })

  test('whoever edits an older version is shown what was saved since, and loses nothing', async () => {
    const { client } = await opened()
    const { body: made } = await client.post('/automations', { spec })
    const path = `/automations/${made.id}`
    const edit = (body: unknown, headers = {}) => client.call('PATCH', path, { body, headers })

    expect(await edit({ patch: { name: 'Two' } })).toMatchObject({
      status: 422,
      body: { field: 'baseVersion' },
    })
    const two = await edit({ patch: { name: 'Two' } }, { 'if-match': '"1"' })
    expect(two).toMatchObject({ status: 200, body: { version: 2, name: 'Two' } })
    expect(two.headers.get('etag')).toBe('"2"')
    expect(await edit({ baseVersion: 1, patch: { name: 'Other' } })).toMatchObject({
      status: 409,
      body: {
        title: 'conflict',
        conflict: {
          baseVersion: 1,
          version: 2,
          savedBy: 'Olga',
          differences: [{ path: 'name', before: 'Status page', after: 'Two' }],
        },
      },
    })
    expect(await client.post(`${path}/rollback`, { version: 1, baseVersion: 2 })).toMatchObject({
      body: { version: 3, name: 'Status page' },
    })
    const versions = await client.get(`${path}/versions?limit=2`)
    expect(versions.body.items).toMatchObject([{ number: 3 }, { number: 2 }])
    expect((await client.get(`${path}/versions?cursor=${versions.body.nextCursor}`)).body).toMatchObject({
      items: [{ number: 1 }],
      nextCursor: null,
    })
    expect((await client.get(`${path}/versions/2`)).body).toMatchObject({ spec: { name: 'Two' } })
    expect((await client.get(`${path}/difference?from=2&to=3`)).body).toMatchObject({
      differences: [{ path: 'name', before: 'Two', after: 'Status page' }],
    })
  })

  test('it is paused, also until an instant, resumed, toggled, deleted and restored', async () => {
    const { room, client } = await opened()
    const { body: made } = await client.post('/automations', { spec })
    const path = `/automations/${made.id}`
    const until = new Date(room.now.getTime() + 3_600_000).toISOString()
    expect(await client.post(`${path}/pause`, { until, reason: 'Holidays' })).toMatchObject({
      body: { state: 'paused', pausedUntil: until, stopReason: 'Holidays', nextFireAt: null },
    })
    expect(await client.post(`${path}/pause`, { until: 'soon' })).toMatchObject({
      status: 422,
      body: { field: 'until' },
    })
    expect((await client.post(`${path}/resume`)).body).toMatchObject({ state: 'active' })
    expect((await client.post(`${path}/toggle`)).body).toMatchObject({ state: 'paused' })
    expect((await client.post(`${path}/toggle`)).body).toMatchObject({ state: 'active' })
    expect(await client.call('DELETE', path)).toMatchObject({ status: 204, body: '' })
    expect((await client.get('/automations')).body.items).toEqual([])
    expect((await client.post(`${path}/restore`)).body).toMatchObject({ state: 'active' })
    expect(await client.post(`${path}/duplicate`)).toMatchObject({
      status: 201,
      body: { name: 'Status page (copy)', state: 'paused' },
    })
  })

  test('a file that was exported makes the same automation again', async () => {
    const { client } = await opened()
    const { body: made } = await client.post('/automations', { spec: { ...spec, name: 'Grüße, "täglich"' } })
    const { headers, body: file } = await client.get(`/automations/${made.id}/export`)
    expect(headers.get('content-disposition')).toContain(
      "filename*=UTF-8''Gr%C3%BC%C3%9Fe%2C%20%22t%C3%A4glich%22.md",
    )
    const asBody = await client.post('/automations/import', file, { 'content-type': 'text/markdown' })
    const asField = await client.post('/automations/import', { file, isPaused: true })
    for (const imported of [asBody, asField]) {
      expect(imported).toMatchObject({ status: 201, body: { spec: made.spec } })
    }
    expect(asField.body.state).toBe('paused')
    const asJson = await client.get(`/automations/${made.id}/export?format=json`)
    expect(asJson.body).toEqual(made.spec)
    expect(
      await client.post('/automations/import', 'no file', { 'content-type': 'text/markdown' }),
    ).toMatchObject({
      status: 422,
      body: { field: 'file' },
    })
  })

  test('it is simulated before and after it is saved', async () => {
    const { client } = await opened()
    const daily = { ...spec, trigger: { kind: 'cron', expressions: ['0 9 * * *'], zone: 'UTC' } }
    const entries = [
      { kind: 'fire', at: '2026-03-02T09:00:00.000Z' },
      { kind: 'fire', at: '2026-03-03T09:00:00.000Z' },
    ]
    expect((await client.post('/automations/simulate', { spec: daily, days: 2 })).body).toMatchObject({
      entries,
    })
    const { body: made } = await client.post('/automations', { spec: daily })
    expect((await client.get(`/automations/${made.id}/simulate?days=2`)).body).toMatchObject({ entries })
    const never = { ...spec, trigger: { ...daily.trigger, expressions: ['0 9 30 2 *'] } }
    expect(await client.post('/automations/simulate', { spec: never })).toMatchObject({
      status: 422,
      body: { field: 'trigger.expressions.0' },
    })
  })

  test('a key that may only read changes nothing', async () => {
    const { room, client } = await opened()
    const { body: made } = await client.post('/automations', { spec })
    const reader = await ApiClient.of(room, ['automation:read'])
    const path = `/automations/${made.id}`
    expect(await reader.get(path)).toMatchObject({ status: 200 })
    const changes = ['/automations', '/automations/import', '/stop-everything', '/start-again'].concat(
      ['toggle', 'pause', 'resume', 'restore', 'duplicate', 'adopt', 'run', 'dry-run'].map(
        (deed) => `${path}/${deed}`,
      ),
    )
    const bodies: Record<string, unknown> = {
      '/automations': { spec },
      '/automations/import': { file: '{}' },
    }
    for (const change of changes) {
      expect([change, await reader.post(change, bodies[change])]).toMatchObject([
        change,
        { status: 403, body: { title: 'forbidden', detail: expect.stringContaining('This key may not') } },
      ])
    }
    expect(await reader.call('DELETE', path)).toMatchObject({ status: 403 })
    expect(
      await reader.call('PATCH', path, { body: { baseVersion: 1, patch: { name: 'X' } } }),
    ).toMatchObject({
      status: 403,
    })
    expect(await client.get(path)).toMatchObject({ body: { version: 1, state: 'active' } })
    const stranger = await EngineRoom.open(household)
    expect(await (await ApiClient.of(stranger)).get(path)).toMatchObject({ status: 404 })
  })

  test('what is no body, method or address is refused in the same shape', async () => {
    const { client } = await opened()
    expect(await client.post('/automations', '{broken')).toMatchObject({
      status: 400,
      body: { title: 'malformed' },
    })
    expect(await client.post('/automations', '[]')).toMatchObject({ status: 400 })
    expect(await client.post('/automations', ' '.repeat(1_000_001))).toMatchObject({ status: 413 })
    const refused = await client.call('PUT', '/automations')
    expect(refused).toMatchObject({ status: 405, body: { title: 'not-allowed' } })
    expect(refused.headers.get('allow')).toBe('GET, POST')
    expect(await client.get('/automatons')).toMatchObject({ status: 404, body: { title: 'not-found' } })
    expect(await new ApiClient('ost_none').get('/automations')).toMatchObject({ status: 401 })
  })
})
