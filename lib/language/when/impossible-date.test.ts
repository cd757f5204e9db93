import { expect, it } from 'vitest'
import { readSentenceTime } from '../testing/read-sentence.ts'

it.each([
  ['every February 30', 'February has no day 30. Which day is meant?'],
  ['every year on February 30th at noon', 'February has no day 30. Which day is meant?'],
  ['on the 31st of April at 9 send the report', 'April has no day 31. Which day is meant?'],
  ['30 February 2027', 'February has no day 30. Which day is meant?'],
])('a day that its month does not have is asked and never guessed: %s', (text, question) => {
  const { when, questions } = readSentenceTime(text)
  expect(when).toBeNull()
  expect(questions[0]?.text).toBe(question)
  expect(questions[0]?.choices).toHaveLength(1)
})

it.each(['every February 29', 'on 31 May at 9', 'every April 30th at noon', '28 February'])(
  'a day that is there sometimes is no such thing: %s',
  (text) => {
    expect(readSentenceTime(text).when?.value.kind).toBe('schedule')
  },
)
