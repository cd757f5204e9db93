import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { ApiClient } from '#app/_http/testing/api-client.ts'
import { serveApi } from '#app/_http/testing/serve-api.ts'
import { registerAgent } from '#lib/agent/register-agent.ts'
import { EngineRoom } from '#lib/runs/testing/engine-room.ts'
import { describeCommands } from '#lib/workspaces/testing/household.ts'
import { runCommandLine } from './run-command-line.ts'

vi.hoisted(() => Object.assign(process.env, { CLOCK: 'shared', LOG_LEVEL: 'silent' }))
registerAgent()

const file = `---
name: Status page
trigger:
  kind: cron
  expressions: ["0 9 * * *"]
  zone: UTC
action:
  kind: steps
  steps:
    - tool: time.now
---
`

describeCommands('automations on the command line', (household) => {
  let served: { url: string; server: Server }
  let folder: string
  beforeAll(async () => {
    served = await serveApi()
    folder = mkdtempSync(join(tmpdir(), 'ostinato-cli-'))
    writeFileSync(join(folder, 'a.md'), file)
    writeFileSync(join(folder, 'wrong.json'), '{"name": "", "colour": "red"}')
  })
  afterAll(() => {
    served.server.close()
    rmSync(folder, { recursive: true, force: true })
  })

  async function opened() {
    const room = await EngineRoom.open(household)
    const key = await ApiClient.keyOf(room)
    const type = async (...words: string[]) => {
      const out = vi.spyOn(console, 'log').mockReturnValue(undefined)
      const err = vi.spyOn(console, 'error').mockReturnValue(undefined)
      const code = await runCommandLine([...words, '--url', served.url, '--key', key])
      const said = { code, out: out.mock.calls.join('\n'), err: err.mock.calls.join('\n') }
      out.mockRestore()
      err.mockRestore()
      return said
    }
    return { room, type }
  }

  test('one is made from a file, found by its name, paused, run and explained', async () => {
    const { room, type } = await opened()
    expect(await type('automations', 'create', join(folder, 'a.md'))).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Status page is active \(au_\w+, version 1\), next Mon 2 Mar 2026/),
    })
    expect((await type('automations', 'list')).out).toMatch(/^au_\w+ {2}active {2}Status page {2}next /)
    expect((await type('automations', 'export', 'Status page')).out).toContain('name: Status page')
    expect((await type('automations', 'pause', 'Status page', '--reason', 'Holidays')).out).toContain(
      'is paused',
    )
    expect((await type('automations', 'list', '--state', 'active')).out).toBe('There are none.')
    await type('automations', 'resume', 'Status page')

    const { runId } = JSON.parse((await type('automations', 'run', 'Status page', '--json')).out)
    await room.settle()
    expect((await type('runs', 'list', '--automation', 'Status page')).out).toContain(`${runId}  succeeded`)
    expect((await type('runs', 'events', runId)).out).toMatch(
      /run\.queued[\s\S]+run\.started[\s\S]+run\.succeeded/,
    )
    const retried = await type('runs', 'retry', runId)
    expect(retried).toMatchObject({ code: 0, out: expect.stringContaining('is on its way') })
    const explained = await type('automations', 'explain', 'Status page', '--at', '2026-03-02T08:30:00Z')
    expect(explained.out).toContain('due')
    expect(
      (await type('automations', 'simulate', 'Status page', '--days', '2')).out.split('\n'),
    ).toHaveLength(2)
  })

  test('versions are listed, compared and brought back', async () => {
    const { room, type } = await opened()
    const { id } = JSON.parse((await type('automations', 'create', join(folder, 'a.md'), '--json')).out)
    const client = await ApiClient.of(room)
    await client.call('PATCH', `/automations/${id}`, { body: { baseVersion: 1, patch: { name: 'Other' } } })
    expect((await type('automations', 'difference', id, '1', '2')).out).toBe('Name: Status page → Other')
    expect((await type('automations', 'rollback', 'Other', '1')).out).toContain('version 3')
    expect((await type('automations', 'versions', id, '--limit', '2')).out).toMatch(
      /^3 [\s\S]+\n2 [\s\S]+More with --cursor/,
    )
  })

  test('what is refused says each field, and exits with 1', async () => {
    const { type } = await opened()
    const refused = await type('automations', 'create', join(folder, 'wrong.json'))
    expect(refused).toMatchObject({ code: 1, out: '' })
    expect(refused.err).toMatch(/name: .+/)
    expect(refused.err).toContain('colour: There is no field "colour" here.')
    const forPrograms = await type('automations', 'create', join(folder, 'wrong.json'), '--json')
    expect(JSON.parse(forPrograms.out)).toMatchObject({ status: 422, error: expect.any(String) })
    expect(await type('automations', 'show', 'Nobody')).toMatchObject({
      code: 1,
      err: 'No automation is called "Nobody". See ostinato automations list.',
    })
    expect(await type('runs', 'show', '../me')).toMatchObject({ code: 1, err: 'There is no such run.' })
  })

  test.each([
    [['automations', 'lst'], 'automations cannot "lst". Did you mean "list"?'],
    [['automations'], 'Say what to do.'],
    [['automations', 'show'], 'Name one automation.'],
    [['automations', 'pause', 'a', '--untill', 'x'], 'Did you mean --until?'],
    [['runs', 'constructor'], 'runs cannot "constructor".'],
  ])('%j is wrong usage', async (words, says) => {
    const { type } = await opened()
    expect(await type(...words)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(says) })
  })
})
