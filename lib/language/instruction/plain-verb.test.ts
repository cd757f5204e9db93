import { expect, it } from 'vitest'
import { plainVerb } from './plain-verb.ts'

it.each([
  ['sending', 'send'],
  ['posted', 'post'],
  ['sharing', 'share'],
  ['updated', 'update'],
  ['summarised', 'summarise'],
  ['checking', 'check'],
  ['planned', 'plan'],
  ['copied', 'copy'],
  ['wrote', 'write'],
  ['told', 'tell'],
  ['scheduling', 'schedule'],
  ['verified', 'verify'],
  ['pulling', 'pull'],
  ['watching', 'watch'],
  ['compiled', 'compile'],
  ['lunch', null],
  ['string', null],
  ['red', null],
])('the command of %s is %s', (word, verb) => {
  expect(plainVerb(word)).toBe(verb)
})
