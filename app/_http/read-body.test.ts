import { expect, test } from 'vitest'
import { parseBody, readBody } from './read-body.ts'

const sent = (body: ReadableStream<Uint8Array> | string, headers = {}) =>
  new Request('http://localhost/', { method: 'POST', body, headers, duplex: 'half' } as RequestInit)

test('a body without an end is refused after 1 MB, and its sender is told to stop', async () => {
  let pieces = 0
  let stopped = false
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      pieces++
      controller.enqueue(new Uint8Array(100_000))
    },
    cancel() {
      stopped = true
    },
  })
  await expect(readBody(sent(endless))).rejects.toMatchObject({ code: 'too-large' })
  expect({ stopped, isBounded: pieces < 15 }).toEqual({ stopped: true, isBounded: true })
})

test('a body that says that it is too large is not read at all', async () => {
  const request = sent('{}', { 'content-length': '1000001' })
  await expect(readBody(request)).rejects.toMatchObject({ code: 'too-large' })
  expect(request.bodyUsed).toBe(false)
})

test('a letter that comes in two pieces is whole again', async () => {
  const bytes = new TextEncoder().encode('{"a":"ü"}')
  const inPieces = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte))
      controller.close()
    },
  })
  expect(parseBody(await readBody(sent(inPieces)))).toEqual({ a: 'ü' })
})

test('what is no UTF-8, no JSON or no object is malformed', async () => {
  const broken = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(Uint8Array.of(0xff, 0xfe))
      controller.close()
    },
  })
  await expect(readBody(sent(broken))).rejects.toMatchObject({ code: 'malformed' })
  for (const text of ['{', '[1]', 'null', '"text"', '1']) expect(() => parseBody(text)).toThrow(/JSON/)
  expect(parseBody(' ')).toEqual({})
})
