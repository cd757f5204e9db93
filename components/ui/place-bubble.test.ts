import { expect, test } from 'vitest'
import { placeBubble } from './place-bubble.ts'

const view = { width: 1000, height: 800 }
const bubble = { width: 100, height: 40 }
const at = (left: number, top: number) => ({ left, top, width: 20, height: 20 })

test('it stands in the middle of its side', () => {
  expect(placeBubble({ anchor: at(500, 400), bubble, view, side: 'top' })).toEqual({
    side: 'top',
    left: 460,
    top: 360,
  })
  expect(placeBubble({ anchor: at(500, 400), bubble, view, side: 'right' })).toEqual({
    side: 'right',
    left: 520,
    top: 390,
  })
})

test('without room it changes sides', () => {
  expect(placeBubble({ anchor: at(500, 10), bubble, view, side: 'top' })).toMatchObject({
    side: 'bottom',
    top: 30,
  })
  expect(placeBubble({ anchor: at(960, 400), bubble, view, side: 'right' })).toMatchObject({
    side: 'left',
    left: 860,
  })
})

test('it never leaves the view, and stays on its side where the other has less room', () => {
  expect(placeBubble({ anchor: at(2, 400), bubble, view, side: 'top' }).left).toBe(8)
  expect(placeBubble({ anchor: at(978, 400), bubble, view, side: 'bottom' }).left).toBe(892)
  const low = { width: 1000, height: 60 }
  expect(placeBubble({ anchor: at(500, 25), bubble, view: low, side: 'top' })).toMatchObject({
    side: 'top',
    top: 8,
  })
})
