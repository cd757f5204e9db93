import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenize } from './tokenize.ts'

const words = (text: string) => tokenize(text).map((token) => token.word)

describe('cutting a text into tokens', () => {
  it.each([
    ['9am-5pm', ['9', 'am', '-', '5', 'pm']],
    ['at 9 a.m. sharp', ['at', '9', 'am', 'sharp']],
    ['2016-12-16T12:23:59', ['2016', '-', '12', '-', '16', 't', '12', ':', '23', ':', '59']],
    ['16.11.2016 17.30', ['16', '.', '11', '.', '2016', '17.30']],
    ['1d 21h25m', ['1', 'd', '21', 'h', '25', 'm']],
    ['Sun 15Sep', ['sun', '15', 'sep']],
    ['feb28', ['feb', '28']],
    ['A4 A5', ['a4', 'a5']],
    ['days 1,15 and 1,000', ['days', '1', ',', '15', 'and', '1,000']],
    ['9—5', ['9', '-', '5']],
    ["five o'clock", ['five', 'oclock']],
    ["tomorrow's call", ['tomorrow', 'call']],
    ['every20mins', ['every', '20', 'mins']],
    ['eachfriday nextweek', ['each', 'friday', 'next', 'week']],
    ['8pmdaily', ['8', 'pm', 'daily']],
    ['every3rdmonday', ['every', '3', 'rd', 'monday']],
    ['everyday everytime', ['everyday', 'everytime']],
    ['a 2D map in 2d', ['a', '2d', 'map', 'in', '2', 'd']],
    ['2moro', ['tomorrow']],
  ])('reads %s', (text, expected) => {
    expect(words(text)).toEqual(expected)
  })

  it.each([
    ['check example.com/a?b=1, please', 'address', 'example.com/a?b=1'],
    ['write to a.b@c.de.', 'address', 'a.b@c.de'],
    ['look at /var/log/app.log', 'address', '/var/log/app.log'],
    ['open report.pdf', 'address', 'report.pdf'],
    ['say "every day at 9" to all', 'quotation', '"every day at 9"'],
    ['post to #ops-2', 'channel', '#ops-2'],
    ['ask @anna', 'mention', '@anna'],
    ['log in to friday.app', 'address', 'friday.app'],
  ])('keeps what is no time whole: %s', (text, kind, expected) => {
    expect(tokenize(text)).toContainEqual(expect.objectContaining({ kind, text: expected }))
  })

  it('reads inside the quotation marks that hold the whole request', () => {
    expect(words('"every day at 9"')).toEqual(['every', 'day', 'at', '9'])
  })

  it('takes @ before a time as "at"', () => {
    expect(words('@9am @noon')).toEqual(['@', '9', 'am', '@', 'noon'])
  })

  it('loses nothing but white space, in the order of the text, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const tokens = tokenize(text)
        const ends = tokens.map(({ end }) => end)
        tokens.forEach(({ start, end }, index) => {
          expect(start).toBeGreaterThanOrEqual(ends[index - 1] ?? 0)
          expect(end).toBeGreaterThan(start)
        })
        expect(ends.at(-1) ?? 0).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})

describe('the spelling of words of time', () => {
  it.each([
    ['evry mornign', 'every morning'],
    ['tomorow', 'tomorrow'],
    ['on wensday', 'on wednesday'],
    ['every mondey', 'every monday'],
    ['in 5 minuts', 'in 5 minutes'],
    ['feburary', 'february'],
    ['evry 2 huors', 'every 2 hours'],
    ['every dya', 'every day'],
    ['each tuseday and thrusday', 'each tuesday and thursday'],
    ['tmrw nite', 'tomorrow night'],
    ['weekley or montly', 'weekly or monthly'],
    ['quaterly', 'quarterly'],
    ['twice daly', 'twice daily'],
    ['nxt wk', 'next week'],
  ])('corrects %s', (text, expected) => {
    expect(words(text).join(' ')).toBe(expected)
  })

  it.each([
    'your',
    'check your mouth',
    'the very first tour',
    'fortnightly',
    'a weak signal',
    'mourning',
    'marsh',
    'every node',
    'each user',
    'i actually like dairy',
    'manually or casually',
  ])('leaves %s as it is', (text) => {
    expect(words(text).join(' ')).toBe(text)
  })
})
