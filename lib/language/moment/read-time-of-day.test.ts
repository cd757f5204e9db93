import { expect, test } from 'vitest'
import { tokenize } from '../tokenize.ts'
import { readEvidentTime, readTimeOfDay } from './read-time-of-day.ts'
import type { TimeOfDay } from './types.ts'
import { clockText } from './wall.ts'

function shown(time: TimeOfDay | undefined): string | undefined {
  return time && `${clockText(time.hour * 3600 + time.minute * 60)} ${time.certainty}`
}

test.each([
  ['9am', '09:00 exact'],
  ['9 a.m.', '09:00 exact'],
  ['12p', '12:00 exact'],
  ['12 a.m', '00:00 exact'],
  ['3 in the am', '03:00 exact'],
  ['8.30 pm', '20:30 exact'],
  ['6 30 pm', '18:30 exact'],
  ['930pm', '21:30 exact'],
  ['1730h', '17:30 exact'],
  ['0900 hours', '09:00 exact'],
  ['21h30', '21:30 exact'],
  ['05:00', '05:00 exact'],
  ['9:00', '09:00 clock'],
  ['3:15', '15:15 bare'],
  ['half past three', '15:30 bare'],
  ['a quarter to noon', '11:45 exact'],
  ['20 min past eight in the evening', '20:20 exact'],
  ['ten to five', '04:50 bare'],
  ['15 to noon', '11:45 exact'],
  ['five-thirty', '05:30 bare'],
  ['six oh five pm', '18:05 exact'],
  ['eight hundred am', '08:00 exact'],
  ['zero dark thirty', '00:30 exact'],
  ["7 o'clock", '07:00 bare'],
  ['seven oclock pm', '19:00 exact'],
  ['5 oclock in the morning', '05:00 exact'],
  ['noon', '12:00 exact'],
  ['12 midnight', '00:00 exact'],
  ['6 in the afternoon', '18:00 exact'],
  ['1 at night', '01:00 exact'],
  ['11 at night', '23:00 exact'],
  ['12 at night', '00:00 exact'],
  ['in the morning', '09:00 part'],
  ['at night', '21:00 part'],
  ['close of business', '17:00 part'],
  ['end of the day', '23:59 part'],
])('"%s" is a time of day by its own words', (phrase, expected) => {
  const tokens = tokenize(phrase)
  const found = readEvidentTime(tokens, 0)
  expect(shown(found?.meaning)).toBe(expected)
  expect(found?.next).toBe(tokens.length)
})

test.each([
  ['1', '13:00 bare'],
  ['4', '04:00 bare'],
  ['11', '11:00 bare'],
  ['17', '17:00 exact'],
  ['09', '09:00 exact'],
  ['17.30', '17:30 exact'],
  ['1730', '17:30 exact'],
  ['five', '05:00 bare'],
  ['six thirty', '06:30 bare'],
  ['half three', '15:30 bare'],
  ['five hundred and thirty', '05:30 bare'],
  ['lunch', '12:00 part'],
])('"%s" is a time only where one is expected', (phrase, expected) => {
  const tokens = tokenize(phrase)
  expect(shown(readTimeOfDay(tokens, 0)?.meaning)).toBe(expected)
  expect(readEvidentTime(tokens, 0)).toBeNull()
})

test.each(['80 %', '5 dollars', '2024', '25', '1/4', '61:00', 'dozens', 'a', 'morning'])(
  '"%s" is no time of day anywhere',
  (phrase) => {
    expect(readTimeOfDay(tokenize(phrase), 0)).toBeNull()
  },
)

test('a bare hour keeps its other reading', () => {
  expect(readTimeOfDay(tokenize('5'), 0)?.meaning.otherHour).toBe(17)
  expect(readTimeOfDay(tokenize('2'), 0)?.meaning.otherHour).toBe(2)
})
