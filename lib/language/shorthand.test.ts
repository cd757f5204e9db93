import { expect, it } from 'vitest'
import { spelledOut } from './shorthand.ts'
import { tokenize } from './tokenize.ts'

const words = (text: string) =>
  spelledOut(tokenize(text))
    .map(({ word }) => word)
    .join(' ')

it.each([
  ['remind me 2 feed the cat', 'remind me to feed the cat'],
  ['tuesday n thursday', 'tuesday and thursday'],
  ['do it 4 me', 'do it for me'],
  ['can u remind me abt practice', 'can you remind me about practice'],
  ['at 5pm 2 do my homework', 'at 5 pm to do my homework'],
])('%j says %j', (text, said) => {
  expect(words(text)).toBe(said)
})

it.each([
  'remind me 2 hours before',
  'remind me 2 times a day',
  'tell me 2 jokes',
  'at 2 call mum',
  'vitamin n',
])('leaves %j as it is', (text) => {
  expect(words(text)).toBe(text)
})
