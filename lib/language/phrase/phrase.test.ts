import { describe, expect, it } from 'vitest'
import { tokenize } from '../tokenize.ts'
import { phrase } from './phrase.ts'

describe('phrase', () => {
  const tell = phrase('tell|notify me|us (only|just)? (if|in case)', 'let me know')
  it.each([
    ['tell me if it rains', 3],
    ['notify us only in case of fire', 5],
    ['let me know', 3],
    ['tell you if', null],
    ['only if', null],
    ['', null],
  ])('reads %j up to token %s', (text, next) => {
    expect(tell(tokenize(text), 0)).toBe(next)
  })

  it('takes the longest of several that fit', () => {
    expect(phrase('at most', 'at', 'at most once')(tokenize('at most once'), 0)).toBe(3)
  })

  it('may begin with a part that is missing', () => {
    expect(phrase('(please kindly)? stop')(tokenize('stop'), 0)).toBe(1)
  })

  it('reads nothing inside a quotation', () => {
    expect(phrase('stop')(tokenize('say "stop"'), 1)).toBeNull()
  })
})
