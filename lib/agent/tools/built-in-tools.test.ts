import { describe, expect, it } from 'vitest'
import { fetchPinned } from '#lib/adapters/http/fetch-pinned.ts'
import { localServer } from '#lib/adapters/http/testing/local-server.ts'
import type { Step } from '#lib/automations/spec/action.ts'
import type { AutomationSpecInput } from '#lib/automations/spec/automation-spec.ts'
import { stepRunner } from '../step-runner.ts'
import { partsOf } from '../testing/fake-tools.ts'
import { MemoryRun } from '../testing/memory-run.ts'
import { builtInTools } from './built-in-tools.ts'

interface Given {
  security?: AutomationSpecInput['security']
  allowPrivate?: string[]
  dryRun?: boolean
}

async function outcomeOf(step: Partial<Step> & { tool: string }, given: Given = {}) {
  const { security = {}, allowPrivate = [], dryRun = false } = given
  const run = new MemoryRun(
    { action: { kind: 'steps', steps: [{ as: 'it', ...step }] }, security },
    { dryRun },
  )
  const parts = partsOf(builtInTools, { send: fetchPinned, allowPrivate })
  return { run, outcome: await stepRunner(parts)(run.envelope, run.attempt()) }
}

describe('time.now', () => {
  it.each([
    [
      {},
      { zone: 'Europe/Vienna', date: '2026-03-01', time: '09:00:01', weekday: 'Sunday', offset: '+01:00' },
    ],
    [{ zone: 'Pacific/Kiritimati' }, { date: '2026-03-01', time: '22:00:01', offset: '+14:00' }],
  ])('tells %j by the clock of the run', async (args, it) => {
    expect((await outcomeOf({ tool: 'time.now', args })).outcome).toMatchObject({
      kind: 'succeeded',
      output: { it },
    })
  })

  it('refuses a zone that there is not', async () => {
    const { outcome } = await outcomeOf({ tool: 'time.now', args: { zone: 'Vienna' } })
    expect(outcome).toMatchObject({
      error: { message: expect.stringContaining('it: args.zone: Choose a zone') },
    })
  })
})

describe('channel.post', () => {
  it('keeps the message in the ledger, with the end of its call', async () => {
    const { run, outcome } = await outcomeOf({
      tool: 'channel.post',
      args: { channel: 'alerts', text: 'hello' },
    })
    const message = { messageId: 'run_1:step-1', channel: 'alerts' }
    expect(outcome).toEqual({ kind: 'succeeded', output: { it: { ...message, keptIn: 'ledger' } } })
    expect(run.notes).toEqual([{ kind: 'channel.message', data: { ...message, text: 'hello' } }])
    expect(run.rows.get('step-1')).toMatchObject({ effect: 'write', state: 'done' })
  })

  it('keeps nothing in a dry run', async () => {
    const args = { channel: 'alerts', text: 'hello' }
    const { run, outcome } = await outcomeOf({ tool: 'channel.post', args }, { dryRun: true })
    expect(outcome).toMatchObject({ output: { it: { keptIn: 'nowhere' } } })
    expect(run.notes.map(({ kind, data }) => [kind, data.would])).toEqual([
      ['call.simulated', 'post 5 characters to alerts'],
    ])
  })

  it('waits for a person where writes do', async () => {
    const args = { channel: 'alerts', text: 'hello' }
    const { outcome } = await outcomeOf({ tool: 'channel.post', args }, { security: { approval: 'writes' } })
    expect(outcome).toMatchObject({ kind: 'waiting', question: { kind: 'approval', callId: 'step-1' } })
  })
})

describe('http.fetch', () => {
  const confirmed = (port: number, profile: 'restricted' | 'networked' = 'restricted') => ({
    allowPrivate: [`127.0.0.1:${port}`],
    security: {
      profile,
      approval: 'never' as const,
      hosts: [{ host: `127.0.0.1:${port}`, methods: ['GET' as const, 'POST' as const] }],
    },
  })

  it('reads a page that was confirmed, and its JSON', async () => {
    await using server = await localServer((_, response) =>
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end('{"up":true}'),
    )
    const args = { url: `http://127.0.0.1:${server.port}/health`, headers: { 'X-Asked-By': '{{run.id}}' } }
    const { run, outcome } = await outcomeOf({ tool: 'http.fetch', args }, confirmed(server.port))
    expect(outcome).toMatchObject({
      kind: 'succeeded',
      output: { it: { status: 200, json: { up: true }, body: '{"up":true}', isCut: false } },
    })
    expect(server.asked).toMatchObject([
      { method: 'GET', path: '/health', headers: { 'x-asked-by': 'run_1' } },
    ])
    expect(server.asked[0]?.headers).not.toHaveProperty('idempotency-key')
    expect(run.rows.get('step-1')).toMatchObject({ effect: 'read', state: 'done' })
  })

  it.each([
    ['a host that nobody confirmed', {}, 'host-not-confirmed'],
    ['a private one that the operator did not allow', { allowPrivate: [] }, 'private-address'],
  ])('refuses %s', async (_, over, code) => {
    await using server = await localServer((_, response) => response.end())
    const given = { ...confirmed(server.port), security: {}, ...over }
    const args = { url: `http://127.0.0.1:${server.port}/` }
    expect((await outcomeOf({ tool: 'http.fetch', args }, given)).outcome).toMatchObject({
      kind: 'failed',
      error: { code, class: 'permanent', step: 'it' },
    })
    expect(server.asked).toEqual([])
  })

  it('sends under a key that is the same for every attempt', async () => {
    await using server = await localServer((_, response) => response.writeHead(201).end())
    const args = { url: `http://127.0.0.1:${server.port}/`, method: 'POST', body: { a: ['{{run.attempt}}'] } }
    const { run, outcome } = await outcomeOf(
      { tool: 'http.fetch', args },
      confirmed(server.port, 'networked'),
    )
    expect(outcome).toMatchObject({ kind: 'succeeded', output: { it: { status: 201 } } })
    expect(server.asked).toMatchObject([
      {
        method: 'POST',
        body: '{"a":[1]}',
        headers: { 'idempotency-key': 'run_1:step-1', 'content-type': 'application/json' },
      },
    ])
    expect(run.rows.get('step-1')).toMatchObject({ effect: 'external', state: 'done' })
  })

  it('sends nothing in a dry run, and says when it could not have', async () => {
    await using server = await localServer((_, response) => response.end())
    const args = { url: `http://127.0.0.1:${server.port}/`, method: 'POST' }
    const given = confirmed(server.port, 'networked')
    const { outcome } = await outcomeOf({ tool: 'http.fetch', args }, { ...given, dryRun: true })
    expect(outcome).toMatchObject({ kind: 'succeeded', output: { it: { isSimulated: true } } })
    const refused = await outcomeOf({ tool: 'http.fetch', args }, { ...confirmed(server.port), dryRun: true })
    expect(refused.outcome).toMatchObject({ kind: 'failed', error: { code: 'method' } })
    expect(server.asked).toEqual([])
  })

  it.each<[string, Step['args'], number, object]>([
    [
      'GET',
      {},
      503,
      { kind: 'failed', error: { code: 'http-503', class: 'transient' }, retryAfterMs: 120_000 },
    ],
    ['GET', {}, 429, { kind: 'failed', error: { class: 'transient' } }],
    ['GET', {}, 404, { kind: 'failed', error: { code: 'http-404', class: 'permanent' } }],
    ['GET', { expect: 'any' }, 503, { kind: 'succeeded', output: { it: { status: 503 } } }],
    ['GET', { expect: [404, 410] }, 404, { kind: 'succeeded' }],
    ['GET', { expect: [404, 410] }, 200, { kind: 'failed', error: { class: 'permanent' } }],
    ['POST', {}, 500, { kind: 'failed', error: { class: 'transient' } }],
    ['POST', {}, 422, { kind: 'failed', error: { class: 'permanent' } }],
    ['POST', {}, 504, { kind: 'waiting', question: { kind: 'unknown-call' } }],
  ])('%s %j that is answered %i', async (method, args, status, outcome) => {
    await using server = await localServer((_, response) =>
      response.writeHead(status, { 'retry-after': '120' }).end(),
    )
    const step = {
      tool: 'http.fetch',
      args: { url: `http://127.0.0.1:${server.port}/`, method, ...args },
    }
    expect((await outcomeOf(step, confirmed(server.port, 'networked'))).outcome).toMatchObject(outcome)
  })

  it('asks a person when a POST got no answer', async () => {
    await using server = await localServer((asked) => asked.socket.destroy())
    const args = { url: `http://127.0.0.1:${server.port}/`, method: 'POST', body: 'x' }
    const { run, outcome } = await outcomeOf(
      { tool: 'http.fetch', args },
      confirmed(server.port, 'networked'),
    )
    expect(outcome).toMatchObject({ kind: 'waiting', question: { kind: 'unknown-call' } })
    expect(run.rows.get('step-1')?.state).toBe('unknown')
  })

  it.each([
    [{ headers: { Host: 'evil.example.com' } }, 'args.headers.Host'],
    [{ url: '' }, 'args.url'],
    [{ method: 'CONNECT' }, 'args.method'],
    [{ timeoutMs: 1 }, 'args.timeoutMs'],
    [{ follow: true }, 'args.follow'],
  ])('refuses %j by the name of the field', async (args, field) => {
    const { outcome } = await outcomeOf({ tool: 'http.fetch', args: { url: 'https://example.com', ...args } })
    expect(outcome).toMatchObject({
      error: { code: 'invalid-arguments', message: expect.stringContaining(`it: ${field}: `) },
    })
  })

  it.each([
    ['text/html; charset=iso-8859-1', Buffer.from([0xe4]), { body: 'ä', json: null }],
    ['text/plain; charset=nonsense', Buffer.from('ä'), { body: 'ä' }],
    ['application/problem+json', Buffer.from('{"a":1}'), { json: { a: 1 } }],
    ['application/json', Buffer.from('{"a":'), { body: '{"a":', json: null }],
    ['application/json', Buffer.from(`${'['.repeat(20_000)}${']'.repeat(20_000)}`), { json: null }],
    ['text/plain', Buffer.from('{"a":1}'), { json: null }],
  ])('reads a body of %s', async (type, body, it) => {
    await using server = await localServer((_, response) =>
      response.writeHead(200, { 'content-type': type }).end(body),
    )
    const args = { url: `http://127.0.0.1:${server.port}/` }
    const { outcome } = await outcomeOf({ tool: 'http.fetch', args }, confirmed(server.port))
    expect(outcome).toMatchObject({ kind: 'succeeded', output: { it } })
  })
})
