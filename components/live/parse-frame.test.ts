import { expect, test } from 'vitest'
import { StreamFrame, topicOf } from '#lib/shared/events.ts'
import { parseFrame } from './parse-frame.ts'

test('what the server may say is understood', () => {
  const frame = StreamFrame.parse({ kind: 'counter.changed', name: 'inbox.unread', value: 3 })
  expect(parseFrame(JSON.stringify(frame))).toEqual(frame)
  for (const kind of [...Object.keys(topicOf), 'health.changed', 'gap', 'signed-out', 'access-lost']) {
    expect(parseFrame(JSON.stringify({ kind }))).toEqual({ kind })
  }
})

test.each([null, '', '{', 'null', '7', '"gap"', '[]', '{}', '{"kind":"toString"}', '{"kind":"of.tomorrow"}'])(
  'anything else says nothing: %s',
  (data) => expect(parseFrame(data)).toBeNull(),
)
