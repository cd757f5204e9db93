import { describe, expect, it } from 'vitest'
import { Step } from '#lib/automations/spec/action.ts'
import { checkSteps } from './check-steps.ts'
import { builtInTools } from './tools/built-in-tools.ts'

const check = (...steps: Parameters<typeof Step.parse>[0][]) =>
  checkSteps(builtInTools)(steps.map((step) => Step.parse(step)))

const page = { tool: 'http.fetch', args: { url: 'https://example.com' }, as: 'page' }

describe('steps as they are written', () => {
  it('pass when their arguments are right or will be filled in', () => {
    const refusals = check(
      page,
      { tool: 'time.now' },
      {
        tool: 'http.fetch',
        args: {
          url: '{{steps.page.body}}',
          timeoutMs: '{{steps.page.status}}',
          expect: ['{{steps.page.status}}'],
        },
      },
      {
        tool: 'channel.post',
        args: { channel: 'a', text: '{{steps.step_2.time}} {{run.id}} {{trigger.kind}} \\{{x' },
      },
      { tool: 'not.known', args: { anything: 1 } },
    )
    expect(refusals).toEqual([])
  })

  it.each([
    [{ tool: 'http.fetch', args: {} }, 'args.url'],
    [{ tool: 'http.fetch', args: { url: 7 } }, 'args.url'],
    [{ tool: 'http.fetch', args: { url: 'x', method: 'CONNECT' } }, 'args.method'],
    [{ tool: 'http.fetch', args: { url: 'x', headers: { Host: 'y' } } }, 'args.headers.Host'],
    [{ tool: 'time.now', args: { zone: 'Vienna' } }, 'args.zone'],
    [{ tool: 'time.now', args: { zome: 'Europe/Vienna' } }, 'args.zome'],
    [{ tool: 'channel.post', args: { channel: 'a', text: '{{steps.later.x}}' } }, 'args.text'],
    [{ tool: 'channel.post', args: { channel: 'a', text: '{{secrets.x}}' } }, 'args.text'],
    [{ tool: 'channel.post', args: { channel: 'a', text: '{{steps.page' } }, 'args.text'],
    [{ tool: 'time.now', as: 'step_1' }, 'as'],
  ])('%j is refused by the name of the field', (step, field) => {
    expect(check(page, step).map((refusal) => refusal.field)).toEqual([`action.steps.1.${field}`])
  })

  it('cannot name themselves', () => {
    const [refusal] = check({
      tool: 'channel.post',
      as: 'me',
      args: { channel: 'a', text: '{{steps.me.x}}' },
    })
    expect(refusal?.message).toBe('No step before this one is named me. No step comes before it.')
  })
})
