import { expect, test } from 'vitest'
import { from, lines, now, run, vienna } from './ostinato/testing/started.ts'

test('without arguments it lists every command with an example', async () => {
  const { out, code } = await run([])
  expect(code).toBe(0)
  for (const name of [
    'parse',
    'next',
    'describe',
    'simulate',
    'automations',
    'runs',
    'reach',
    'first-link',
    'backup',
    'restore',
    'verify-audit',
  ])
    expect(out).toContain(`npx ostinato ${name}`)
})

test('it finds the Node that runs TypeScript where the PATH has another or none', async () => {
  expect(await run(['help', 'next'], { path: '/usr/bin:/bin' })).toMatchObject({ code: 0, err: '' })
})

test.each([
  [['nxt'], 'There is no command "nxt". Did you mean "next"?'],
  [['next', '0 9 * * *', '--zoen', 'UTC'], 'next has no option --zoen. Did you mean --zone?'],
  [['next', '0 9 * * *', '--zone', 'Vienna'], '"Vienna" is no zone.'],
  [['next', '0 9 * * *', '--count', 'many'], '--count takes a whole number'],
  [['next', '0 9 * * *', '--from', 'soon'], '"soon" is no moment.'],
  [['next', '0 9 * * *', '--zone'], '--zone needs something after it'],
  [['parse'], 'no line came in'],
  [['backup', 'home'], 'Name the workspace and the file'],
  [['automations', 'lst'], 'Did you mean "list"?'],
  [['runs', 'list'], 'Give a key with --key or in OSTINATO_KEY.'],
  [['reach', 'a', 'b'], 'Name one address'],
])('%j is wrong usage and says what is meant', async (args, says) => {
  const { err, out, code } = await run(args)
  expect(err).toContain(says)
  expect({ out, code }).toEqual({ out: '', code: 2 })
})

test('next says local time and UTC, also across a change of clocks', async () => {
  const { out, code } = await run([
    'next',
    '0 9 * * SAT',
    ...vienna,
    '--from',
    '2027-03-26T12:00:00Z',
    '--count',
    '2',
  ])
  expect(out).toBe('Sat 27 Mar 2027, 09:00 (08:00 UTC)\nSat 3 Apr 2027, 09:00 (07:00 UTC)\n')
  expect(code).toBe(0)
})

test('next of an expression that is wrong, or never fires, is refused with the reason', async () => {
  const wrong = await run(['next', '61 9 * * *', ...vienna, ...from])
  expect(wrong).toMatchObject({ code: 1, out: '' })
  expect(wrong.err).toMatch(/^minutes/i)
  const never = await run(['next', '0 9 30 2 *', ...vienna, ...from])
  expect(never).toMatchObject({ code: 1, out: '' })
  expect(never.err).toMatch(/never/)
})

test('next answers lines: the next fire, none, or the field that is wrong', async () => {
  const line = { tz: 'UTC', from: '2026-11-20T09:00:00Z' }
  const { answers, code } = await run(['next'], {
    lines: lines(
      { expr: '0 9 * * *', inclusive: false, ...line },
      { expr: '0 9 * * *', inclusive: true, ...line },
      { expr: '0 9 31 4 *', ...line },
      { expr: '0 24 * * *', ...line },
      { tz: 'UTC' },
    ),
  })
  expect(answers()).toEqual([
    { next: '2026-11-21T09:00:00Z' },
    { next: '2026-11-20T09:00:00Z' },
    { next: null },
    expect.objectContaining({ error: expect.any(String), field: 'hours' }),
    { error: 'Give "expr", the cron expression, as text.', field: 'expr' },
  ])
  expect(code).toBe(1)
})

test('each mistake in a line names its field', async () => {
  const cron = { expr: '0 9 * * *', tz: 'UTC', from: '2026-11-20T09:00:00Z' }
  const typed = [
    lines(
      { ...cron, tz: 'Vienna' },
      { ...cron, tz: '-03:30' },
      { ...cron, from: 'soon' },
      { ...cron, from: '9999-06-01T00:00:00Z' },
      { ...cron, from: '-200000-01-01T00:00:00Z' },
      { ...cron, expr: 9 },
      { ...cron, inclusive: 'yes' },
      { ...cron, locale: 'not a tag' },
      ['0 9 * * *'],
      null,
    ),
    '{"expr": ',
  ]
  const { answers, code } = await run(['next'], { lines: typed.join('\n') })
  const fields = ['tz', 'tz', 'from', 'from', 'from', 'expr', 'inclusive', 'locale', 'line', 'line', 'line']
  expect(answers()).toEqual(fields.map((field) => ({ error: expect.any(String), field })))
  expect(code).toBe(1)
  const days = await run(['simulate'], { lines: lines({ ...cron, days: 0 }, { days: 1 }) })
  expect(days.answers()).toEqual([
    { error: 'Give "days" as a whole number between 1 and 3660.', field: 'days' },
    { error: expect.stringContaining('"phrase"'), field: 'expr' },
  ])
  const phrase = await run(['parse'], { lines: lines({ tz: 'UTC' }, { phrase: 'at 9', ref: 'soon' }) })
  expect(phrase.answers()).toEqual([
    { error: expect.any(String), field: 'phrase' },
    { error: expect.any(String), field: 'ref' },
  ])
})

test('a program reads wrong usage where it reads its answers', async () => {
  const zone = await run(['next', '0 9 * * *', '--zone', '-13:00', '--json'])
  expect(zone).toMatchObject({ code: 2, err: '' })
  expect(zone.answers()).toEqual([{ error: expect.stringContaining('No zone keeps -13:00'), field: 'tz' }])
  const option = await run(['parse', 'every day', '--zoen', 'UTC', '--json'])
  expect(option).toMatchObject({ code: 2, err: '' })
  expect(option.answers()).toEqual([{ error: expect.stringContaining('--zone') }])
})

test('an offset that no zone keeps is refused for a sentence as for a cron expression, and none becomes UTC', async () => {
  for (const command of ['parse', 'next']) {
    const { err, out, code } = await run([
      command,
      command === 'next' ? '0 9 * * *' : 'every day at 9',
      '--zone',
      '-03:30',
    ])
    expect({ out, code }).toEqual({ out: '', code: 2 })
    expect(err).toContain('"tz" (--zone)')
  }
  const half = await run(['parse', 'every day at 9', '--zone', '+05:30', ...now, '--fires', '1', '--json'])
  expect(half.answers()).toEqual([expect.objectContaining({ fires: ['2026-11-21T03:30:00Z'] })])
})

test('help says what programs read, and what an expression without a fire gives them', async () => {
  expect((await run(['next', '--help'])).out).toContain('{"next": null} where the expression never fires')
  expect((await run(['parse', '--help'])).out).toContain('"pieces"')
})

test('parse gives the draft in pieces', async () => {
  const sentence = 'every weekday at 9 check example.com'
  const { answers, code } = await run(['parse', sentence, ...vienna, ...now, '--fires', '2', '--json'])
  expect(code).toBe(0)
  expect(answers()).toEqual([
    expect.objectContaining({
      intent: 'create',
      trigger: {
        kind: 'schedule',
        schedule: expect.objectContaining({ kind: 'cron', zone: 'Europe/Vienna' }),
      },
      fires: ['2026-11-23T08:00:00Z', '2026-11-24T08:00:00Z'],
      pieces: expect.objectContaining({ what: expect.objectContaining({ value: 'Check example.com' }) }),
      questions: [],
      later: [],
    }),
  ])
})

test('parse shows a person the fires in both clocks, what was assumed, and what is asked', async () => {
  const { out, code } = await run(['parse', 'every day at 5 check example.com', ...vienna, ...now])
  expect(code).toBe(0)
  expect(out).toContain('Sat 21 Nov 2026, 05:00 (04:00 UTC)')
  expect(out).toContain('assumed')
  expect(out).toMatch(/To answer\n.*\n\s+1\. /)
})

test('parse answers lines: recurring, once also when it is past, and none', async () => {
  const line = { ref: '2026-11-20T08:30:00Z', tz: 'UTC' }
  const { answers, code } = await run(['parse'], {
    lines: lines(
      { phrase: 'every weekday at 09:00', ...line },
      { phrase: 'tomorrow at noon', ...line },
      { phrase: '2 hours ago', ...line },
      { phrase: 'what happens every Monday?', ...line },
      { phrase: 'pause everything until Monday', ...line },
      { phrase: '', ...line },
    ),
  })
  const days = ['20', '23', '24', '25', '26'].map((day) => `2026-11-${day}T09:00:00Z`)
  expect(answers()).toEqual([
    { kind: 'recurring', fires: days, questions: [] },
    { kind: 'once', fires: ['2026-11-21T12:00:00Z'], questions: [] },
    { kind: 'once', fires: ['2026-11-20T06:30:00Z'], questions: [expect.anything()] },
    { kind: 'none', fires: [], questions: expect.any(Array) },
    { kind: 'none', fires: [], questions: expect.any(Array) },
    { kind: 'none', fires: [], questions: expect.any(Array) },
  ])
  expect(code).toBe(0)
})

test('describe takes a cron expression or a sentence, and says the next change of clocks that matters', async () => {
  const cron = await run(['describe', '30 2 * * *', ...vienna, ...now, '--json'])
  expect(cron.answers()).toEqual([
    { description: expect.stringContaining('02:30'), clockNote: expect.stringContaining('28 March 2027') },
  ])
  const sentence = await run(['describe', 'every weekday at 9', ...vienna, ...now])
  expect(sentence.out).toBe('Every weekday at 09:00, Vienna time\n')
  const talk = await run(['describe', 'good morning', ...vienna, ...now])
  expect(talk).toMatchObject({ code: 1, out: '' })
})

test('simulate lists fires and skips with their reasons', async () => {
  const sentence = 'every weekday at 9 except 24 December'
  const { out, code } = await run([
    'simulate',
    sentence,
    ...vienna,
    '--from',
    '2026-12-23T00:00',
    '--days',
    '3',
  ])
  expect(code).toBe(0)
  expect(out).toContain('Wed 23 Dec 2026, 09:00 (08:00 UTC)')
  expect(out).toMatch(/Thu 24 Dec 2026, 09:00 \(08:00 UTC\)\s+skipped: /)
  expect(out).toContain('2 fires, 1 skip')
})

test('simulate counts by day what is too dense to list', async () => {
  const args = ['simulate', '* * * * * *', ...vienna, '--from', '2027-03-27T00:00', '--days', '3', '--json']
  const { answers } = await run(args)
  expect(answers()).toEqual([expect.objectContaining({ kind: 'counted', fires: 86_400 * 3 - 3600 })])
})
