import { expect, test } from 'vitest'
import { frameText, positionText } from './wire.ts'

const cursor = { control: { epoch: 1, sequence: 7 }, workspace: { epoch: 2, sequence: 40 } }

test('a frame is one event with its place', () => {
  expect(frameText({ kind: 'counter.changed', name: 'unread', value: 3 }, cursor)).toBe(
    'id: 1-7~2-40\ndata: {"kind":"counter.changed","name":"unread","value":3}\n\n',
  )
})

test('what is stored nowhere has no place', () => {
  expect(frameText({ kind: 'signed-out' }, null)).toBe('data: {"kind":"signed-out"}\n\n')
})

test('a line break inside a name does not end the frame', () => {
  const text = frameText({ kind: 'counter.changed', name: 'a\nb\r\n\ndata: x', value: 1 }, null)
  expect(text.trimEnd().split(/\r\n|\r|\n/)).toHaveLength(1)
})

test('a place alone has no data, so that no reader is told anything', () => {
  expect(positionText(cursor)).toBe('id: 1-7~2-40\n\n')
})
