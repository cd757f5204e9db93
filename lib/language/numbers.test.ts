import { describe, expect, it } from 'vitest'
import { readNumber, readOrdinal, readPlace, readQuantity } from './numbers.ts'
import { tokenize } from './tokenize.ts'

describe('numbers', () => {
  it.each([
    ['17', 17],
    ['twenty-five', 25],
    ['twenty five', 25],
    ['one hundred and thirty', 130],
    ['hundred', 100],
    ['zero', 0],
  ])('reads %s', (text, expected) => {
    expect(readNumber(tokenize(text), 0)?.meaning).toBe(expected)
  })

  it.each([
    ['1st', 1],
    ['22nd', 22],
    ['thirty-first', 31],
    ['twelfth', 12],
  ])('reads the ordinal %s', (text, expected) => {
    expect(readOrdinal(tokenize(text), 0)?.meaning).toBe(expected)
  })

  it.each([
    ['last', -1],
    ['second to last', -2],
    ['2nd last', -2],
    ['fifth last', -5],
    ['penultimate', -2],
    ['third', 3],
    ['25th to the last', 25],
  ])('reads the place %s', (text, expected) => {
    expect(readPlace(tokenize(text), 0)?.meaning).toBe(expected)
  })

  it.each([
    ['a', 1],
    ['half an', 0.5],
    ['a quarter of an', 0.25],
    ['three-quarters of an', 0.75],
    ['1/4', 0.25],
    ['2 and a half', 2.5],
    ['2½', 2.5],
    ['2 1/2', 2.5],
    ['a couple of', 2],
    ['1.5', 1.5],
  ])('reads the quantity %s whole', (text, expected) => {
    const tokens = tokenize(text)
    expect(readQuantity(tokens, 0)).toEqual({ meaning: expected, next: tokens.length })
  })

  it.each(['apple', 'the', 'and', ''])('finds no number in "%s"', (text) => {
    expect(readNumber(tokenize(text), 0)).toBeNull()
    expect(readOrdinal(tokenize(text), 0)).toBeNull()
  })
})
