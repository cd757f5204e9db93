import { describe, expect, it } from 'vitest'
import { expressionsOf, readSentenceTime, scheduleOf } from '../testing/read-sentence.ts'

describe('what is asked, and what is not', () => {
  it.each([
    ['every day at 5', ['05:00', '17:00']],
    ['every 90 minutes', ['from the next full hour', 'from now']],
    ['every second Friday', ['every 2 weeks', 'the second of each month']],
    ['every 10 seconds between 6 am and 8 pm', ['through 20:59', 'until 20:00']],
    ['every weekday 9am-5pm', ['once, at the beginning', 'every hour']],
    ['monthly on friday', ['each week', 'the first of each month']],
    ['every 2 years', ['1 January']],
    ['bimonthly', ['every 2 months', 'twice a month']],
    ['on 1 May and 3 June', ['each year', 'once each']],
    ['every day at noon in 2027 and 2030', ['in all of these years', 'all year']],
    ['every Friday in week 12', ['only in that week', 'all year']],
    ['every day except at noon', ['as it stands']],
    ['every day at noon in 2020', ['from now on']],
    ['third working day of each month', ['the first working day', 'the last working day']],
  ])('%s', (text, labels) => {
    const { when, questions } = readSentenceTime(text)
    expect(questions.flatMap(({ choices }) => choices.map(({ label }) => label))).toEqual(labels)
    const best = questions[0]?.choices[0]?.value
    if (when !== null) expect(best).toEqual(when.value)
    if (when !== null) expect(when.source).toBe('asked')
  })

  it('gives no schedule to a day that never comes, or that nobody named', () => {
    expect(readSentenceTime('every 30th of february')).toMatchObject({
      when: null,
      questions: [{ about: 'when' }],
    })
    expect(readSentenceTime('every 2 years')).toMatchObject({ when: null, questions: [{ about: 'when' }] })
  })

  it.each([
    'every day at 9',
    'every day at 17:30',
    'every day at 05:00',
    'every hour from 9 to 5',
    'every day in the morning',
    'every evening at 6',
    'every 90 secs',
    'every 5th fri',
    'every first friday',
    'tuesdays at 03:15',
    'twice a day',
  ])('%s needs no question', (text) => {
    expect(readSentenceTime(text).questions).toEqual([])
  })

  it('says what it assumed', () => {
    expect(readSentenceTime('every day').when).toMatchObject({
      source: 'assumed',
      reason: 'no time was said, so 09:00',
    })
    expect(readSentenceTime('every day at 9:15').when).toMatchObject({ source: 'stated' })
  })
})

describe('one time only', () => {
  it.each([
    ['3PM', '2026-01-15T15:00'],
    ['at 3pm check the site', '2026-01-15T15:00'],
    ['tomorrow remind me at 5pm to call', '2026-01-16T17:00'],
    ['remind me about the 5pm meeting tomorrow at 4pm', '2026-01-16T16:00'],
    ['send me a daily report tomorrow at 3pm', '2026-01-16T15:00'],
    ['in 20 minutes', '2026-01-15T10:27:30Z'],
    ['order pizza for 3 today at 7pm', '2026-01-15T19:00'],
    ['next month on the 3rd at noon', '2026-02-03T12:00'],
    ['check the logs over the weekend', '2026-01-17T09:00'],
    ['1 July, 9.30', '2026-07-01T09:30'],
    ['call Bob first thing on Monday', '2026-01-19T09:00'],
    ['call Bob tomorrow after work', '2026-01-16T18:00'],
    ['July 13-15', '2026-07-13T09:00'],
  ])('%s', (text, at) => {
    expect(scheduleOf(text)).toMatchObject({ kind: 'at', at })
  })

  it.each([
    ['at 12 PM', '0 12 * * *'],
    ['Run at midnight', '0 0 * * *'],
    ['At 11:30 AM, Monday through Friday', '30 11 * * 1-5'],
    ['the second Friday of the month at 10am', '0 10 * * 5#2'],
    ['pay the rent on the first of the month', '0 9 1 * *'],
  ])('a line of a timetable repeats: %s', (text, expected) => {
    expect(expressionsOf(text)).toEqual([expected])
  })
})

describe('text that is not about time', () => {
  it.each([
    '',
    'Rat 6',
    '3 30',
    'A4 A5',
    'the day',
    'a day',
    'at dozens',
    'this is the second time',
    'buy 3 apples',
    'check version 2.5',
    'look at 3 pages',
    'send me the weekly report',
    'every time a lead is created',
    'each of the servers',
    'every so often',
    'I sat in the sun',
    'may I ask?',
    'run it twice',
    'render it in 2D',
    'the weekend was great',
    'the morning and evening news',
    'all days are equal',
    'the 30th second of the video',
    'the first thing to do is to check',
    'see what changed on tuesday.com',
    'say "every day at 9"',
  ])('%s', (text) => {
    expect(readSentenceTime(text).when).toBeNull()
  })

  it.each([
    ['every monday remind me to prepare the Friday meeting', '0 9 * * 1'],
    ['every day check that the 5pm backup ran', '0 9 * * *'],
    ['every day check the first page', '0 9 * * *'],
    ['every day watch the sun', '0 9 * * *'],
    ['look at 3 pages every day', '0 9 * * *'],
    ['every monday remind me of the deadline on 5 January', '0 9 * * 1'],
    ['remind me to run for 30 minutes every day', '0 9 * * *'],
    ['send me the daily report at 9', '0 9 * * *'],
  ])('words of the work stay out of the schedule: %s', (text, expected) => {
    expect(scheduleOf(text)).toEqual({ kind: 'cron', expressions: [expected], zone: 'UTC' })
  })
})

describe('long texts', () => {
  it.each([
    ['a table of numbers', '12 7, '.repeat(200)],
    ['prose', 'Look at the first page of the second report, and on the next day at a third. '.repeat(12)],
  ])('finds a time after %s', (_, text) => {
    expect(expressionsOf(`${text} Every day at 10 check it.`)).toEqual(['0 10 * * *'])
  })
})

describe('spans', () => {
  it.each([
    ['every weekday at 9 check the status page', ['every weekday at 9']],
    ['check example.com every 5 minutes, on weekdays only', ['every 5 minutes, on weekdays']],
    ['tomorrow remind me at 5pm to call', ['tomorrow', 'at 5pm']],
    ['send me a weekly report on Mondays at 9', ['on Mondays at 9']],
    ['from June 17:30 every day', ['from June 17:30 every day']],
  ])('%s', (text, expected) => {
    expect(readSentenceTime(text).spans.map(({ start, end }) => text.slice(start, end))).toEqual(expected)
  })
})
