import { describe, expect, it } from 'vitest'
import { parse } from './parse.ts'
import type { Reading } from './schema.ts'

const setting = { now: new Date('2026-11-20T10:42:00Z'), zone: 'Europe/Vienna', locale: 'en-GB' }
const read = (text: string): Reading => parse(text, setting)
const cron = (reading: Reading): string | null => {
  const when = reading.pieces.when?.value
  return when?.kind === 'schedule' && when.schedule.kind === 'cron'
    ? when.schedule.expressions.join(' | ')
    : null
}

describe('the pieces of a draft', () => {
  it('reads all of one long sentence', () => {
    const reading = read(
      'at most 3 messages a day, check the news every hour with the local model, max $0.50 a day, and tell me on Telegram only if something is wrong',
    )
    expect(cron(reading)).toBe('0 * * * *')
    expect(reading.pieces).toMatchObject({
      what: { value: 'Check the news' },
      tell: { value: 'findings', source: 'stated' },
      notificationsPerDay: { value: 3 },
      where: { value: [{ kind: 'telegram' }], source: 'stated' },
      model: { value: { kind: 'lane', lane: 'local' } },
      limits: { value: { perDayMicros: 500_000 } },
      risk: { value: 'reads', source: 'assumed' },
    })
    expect(reading.later).toEqual(['telegram'])
    expect(reading.questions).toEqual([])
  })

  it.each([
    ['check example.com every hour', 'findings'],
    ['remind me to stretch every hour', 'always'],
    ['send me a digest of #sales every Friday at 16:00', 'always'],
    ['summarise the news every day at 8:00', 'always'],
    ['when a lead is created, enrich it', 'always'],
    ['every hour post the temperature in #garden', 'always'],
    ['mail the invoices to a@b.com every Friday', 'always'],
    ['each morning at 7:30 whatsapp me the forecast', 'always'],
    ["don't let me forget the oven at 17:30", 'always'],
    ['call mum tomorrow at 17:00', 'always'],
    ['homework reminder every weekday at 17:00', 'always'],
    ['MRR report every Monday at 8:00', 'always'],
    ['check the queue every 10 minutes and tell me in #ops', 'findings'],
  ])('assumes of %j to tell %s, and says why', (text, value) => {
    expect(read(text).pieces.tell).toMatchObject({
      value,
      source: 'assumed',
      reason: expect.stringMatching(/\w/),
    })
  })

  it('assumes the inbox where no place is said', () => {
    expect(read('check example.com every hour').pieces.where).toMatchObject({
      value: [{ kind: 'inbox' }],
      source: 'assumed',
    })
  })

  it('looks every 15 minutes at what has no time of its own, and asks', () => {
    const reading = read('tell me when example.com goes down')
    expect(cron(reading)).toBe('*/15 * * * *')
    expect(reading.pieces.when?.source).toBe('asked')
    expect(reading.questions[0]).toMatchObject({
      about: 'when',
      choices: [{ label: 'Every 15 minutes' }, {}, {}, {}],
    })
  })

  it('asks when to remind, with choices that are times', () => {
    const [question] = read('remind me to put gas in my car').questions
    expect(question?.about).toBe('when')
    expect(question?.choices.map(({ label }) => label)).toEqual([
      'In 1 hour',
      'Tomorrow at 09:00',
      'Every day at 09:00',
    ])
  })

  it('asks what a limit without a period bounds', () => {
    expect(read('check the news every hour, spend at most $2').questions).toMatchObject([{ about: 'limits' }])
  })

  it.each<[string, Reading['later']]>([
    ['when a lead is created, post it in #sales', ['records']],
    ['if disk is over 80 %, alert me', ['thresholds']],
    ['when a webhook arrives, summarise it and send it to a@b.com', ['webhooks', 'e-mail']],
    ['every hour check example.com and slack me if it is down', ['slack']],
    ["every morning at 8 brief me on today's meetings", ['calendar']],
    ['alert me if latency is above 300 ms for more than 10 minutes', ['thresholds']],
    ['on an inbound webhook open a ticket', ['webhooks']],
    ["30 minutes before an appointment's start time text the client", ['records', 'calendar']],
    ['when a meeting is cancelled, tell me', ['calendar']],
    ['when an e-mail arrives from boss@example.com, tell me', ['e-mail']],
    ['check example.com every hour', []],
    ['remind me to answer my mail every day at 9:00', []],
  ])('%j needs later: %j', (text, later) => {
    expect(read(text).later).toEqual(later)
  })

  it.each([
    'remind me to pay rent on the 1st of each month here',
    'summarise the news every Friday at 16:00 here',
  ])('takes the "here" at the end of %j as the place', (text) => {
    const { where, what } = read(text).pieces
    expect(where?.value).toEqual([{ kind: 'this-channel' }])
    expect(what?.value).not.toContain('here')
  })

  it('asks for the date of what comes every few years', () => {
    const { pieces, questions } = read('replace the filter every 4 years')
    expect([pieces.when, pieces.what?.value]).toEqual([undefined, 'Replace the filter'])
    expect(questions).toMatchObject([{ about: 'when', text: 'On which date?' }])
  })

  it('lets a schedule win over a condition beside it', () => {
    expect(cron(read('check the disk every hour and tell me if it is over 80 %'))).toBe('0 * * * *')
    expect(read('if disk is over 80 %, tell me').pieces.when?.value).toMatchObject({ kind: 'threshold' })
  })

  it('takes "10" of "make it 10 instead" as a time of day', () => {
    expect(cron(read('make it 10 instead'))).toBe('0 10 * * *')
  })

  it('keeps the words of a change that no rule understands', () => {
    expect(read('skip weekends').pieces.what?.value).toBe('Skip weekends')
  })
})
