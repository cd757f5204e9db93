import { expect, test } from 'vitest'
import { judgeSpace } from './judge-space.ts'

const mebibytes = (count: number) => count * 1024 * 1024

test.each([
  [0, 'its disk is full and at least 64 MiB are needed: free some space and start again.'],
  [
    63,
    'its disk is nearly full, 63 MiB are free and at least 64 MiB are needed: free some space and start again.',
  ],
])('%d MiB are too little to start', (free, sentence) => {
  expect(judgeSpace(mebibytes(free))).toEqual({ ok: false, sentence })
})

test('little space is said, and no hindrance', () => {
  expect(judgeSpace(mebibytes(511))).toMatchObject({
    ok: true,
    warning: expect.stringContaining('Only 511 MiB'),
  })
  expect(judgeSpace(mebibytes(512))).toEqual({ ok: true, warning: undefined })
})
