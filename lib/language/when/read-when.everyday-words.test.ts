import { expect, it } from 'vitest'
import { expressionsOf, firesOf, readSentenceTime, scheduleOf } from '../testing/read-sentence.ts'

it.each([
  ['tue thu sat at 0615', ['15 6 * * 2,4,6']],
  ['choir thurs sun 7pm', ['0 19 * * 0,4']],
  ['thrusdays at 8pm', ['0 20 * * 4']],
  ['wensday n friday at 7am', ['0 7 * * 3,5']],
  ['6am an 6pm every day', ['0 6,18 * * *']],
  ['evry nite at 11pm', ['0 23 * * *']],
  ['evry wknd at 10am', ['0 10 * * 6-7']],
  ['weigh in at 0600 and 2000 daily', ['0 6,20 * * *']],
  ['7am/7pm drops daily', ['0 7,19 * * *']],
  ['obs q6h', ['0 */6 * * *']],
  ['friday arvo 4pm beers every week', ['0 16 * * 5']],
  ['nightly build 02:00 mon-sat', ['0 2 * * 1-6']],
  ['call John 14:15 daily', ['15 14 * * *']],
  ['Mon 8:00 / Thu 15:30', ['0 8 * * 1', '30 15 * * 4']],
  ['Tue 10-11, Fri 10-11', ['0 10 * * 2', '0 10 * * 5']],
])('%j is %j, as somebody types it in haste', (text, expressions) => {
  expect(expressionsOf(text)).toEqual(expressions)
})

it.each([
  ['every full hour', ['0 * * * *']],
  ['bottom of the hour', ['30 * * * *']],
  ['every quarter past the hour', ['15 * * * *']],
  ['hourly at ten to', ['50 * * * *']],
  ['hourly on the 2nd from 8:00 to 11:00', ['0 8-11 2 * *']],
  ['every 2 hours on the 9th between 8:00 and 12:00', ['0 8-12/2 9 * *']],
  ['3 times a day at 7am, noon and 9pm', ['0 7,12,21 * * *']],
])('%j is %j in each hour', (text, expressions) => {
  expect(expressionsOf(text)).toEqual(expressions)
})

it.each([
  ['always on Tuesday at 14:00', ['0 14 * * 2']],
  ['Tuesdays always at 2pm', ['0 14 * * 2']],
  ['any Sunday at 8pm', ['0 20 * * 0']],
  ['of a Sunday evening', ['0 18 * * 0']],
  ['always at 6am', ['0 6 * * *']],
  ['always the last Friday at 4pm', ['0 16 * * 5L']],
  ['half eight every morning', ['30 8 * * *']],
  ['every month on the 12., at 10:00', ['0 10 12 * *']],
  ['on the 2. and 16. of every month at 10:00', ['0 10 2,16 * *']],
  ['25th monthly at 9am', ['0 9 25 * *']],
  ['on the 2nd at 7 am and again on the 20th at 7 am', ['0 7 2 * *', '0 7 20 * *']],
  ['on the 1st and 3rd Tuesdays at noon', ['0 12 * * 2#1', '0 12 * * 2#3']],
  ['every trading day at 16:00', ['0 16 * * 1-5']],
])('%j is %j, said in another way', (text, expressions) => {
  expect(expressionsOf(text)).toEqual(expressions)
})

it('counts days where every other part of the day is meant', () => {
  expect(firesOf('every other evening at 7', 2)).toEqual(['2026-01-15T19:00', '2026-01-17T19:00'])
})

it.each(['except May 3 and 4', 'except 3 and 4 May'])('leaves out both days of "%s"', (text) => {
  expect(scheduleOf(`every day at 9am ${text}`)).toMatchObject({ except: { dates: ['05-03', '05-04'] } })
})

it.each(['update 2026.5.1-rc4 is out', 'version 2026.5.1', 'Luke 2:14', 'a ratio of 16:10'])(
  '%j is no time',
  (text) => {
    expect(readSentenceTime(text).when).toBeNull()
  },
)

it.each(['every day at 6:45', 'Mondays at 2:30', 'every day at a quarter to two', '3/4 at 9:30 am'])(
  '%j has two readings',
  (text) => {
    expect(readSentenceTime(text).questions[0]?.choices).toHaveLength(2)
  },
)

it.each(['every day at 06:45', 'every evening at 6:45', 'every day at 6:45 and 18:45'])(
  '%j has one reading',
  (text) => {
    expect(readSentenceTime(text).questions).toEqual([])
  },
)

it.each([
  ['a fortnight today at 3pm', '2026-01-29T15:00'],
  ['today week at 5pm', '2026-01-22T17:00'],
  ['Tuesday fortnight', '2026-02-03T09:00'],
  ['a month tomorrow at noon', '2026-02-16T12:00'],
  ['tomorrow 0615', '2026-01-16T06:15'],
  ['on 24.12. at 18:00', '2026-12-24T18:00'],
])('%j is at %s', (text, at) => {
  expect(firesOf(text, 1)).toEqual([at])
})
