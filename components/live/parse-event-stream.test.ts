import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eventStreamParser } from './parse-event-stream.ts'

const stream =
  'retry: 1000\n\n: hello\n\nid: 1-1~1-1\ndata: {"a":1}\n\r\n:\n\nid: 1-2~1-1\n\ndata: one\r\ndata: two\r\n\r\ndata: unfinished'

const messages = [
  { id: '1-1~1-1', data: '{"a":1}' },
  { id: '1-2~1-1', data: null },
  { id: null, data: 'one\ntwo' },
]

test('the messages are the same wherever the stream is cut', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: stream.length })), (cuts) => {
      const places = [0, ...cuts.sort((a, b) => a - b), stream.length]
      const parse = eventStreamParser()
      const chunks = places.map((place, index) => parse(stream.slice(places[index - 1] ?? 0, place)))
      expect(chunks.flatMap((chunk) => chunk.messages)).toEqual(messages)
      expect(chunks.find((chunk) => chunk.retryMs !== null)?.retryMs).toBe(1000)
    }),
  )
})
