import { PassThrough, Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { answerLines } from './json-lines.ts'

function collected() {
  const lines: unknown[] = []
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      for (const line of chunk.toString().split('\n').filter(Boolean)) lines.push(JSON.parse(line))
      done()
    },
  })
  return { lines, output }
}

async function answersTo(...typed: string[]) {
  const { lines, output } = collected()
  const input = new PassThrough()
  input.end(typed.join('\n'))
  const code = await answerLines((line) => ({ heard: line }), { input, output })
  return { lines, code }
}

test('each line has its answer, in order, and blank ones have none', async () => {
  expect(await answersTo('1', '', '{"a":2}', '  ', '"three"', '')).toEqual({
    lines: [{ heard: 1 }, { heard: { a: 2 } }, { heard: 'three' }],
    code: 0,
  })
})

test('a broken line says so on its line, the rest goes on, and the exit code tells at the end', async () => {
  expect(await answersTo('1', '{broken', '3')).toEqual({
    lines: [{ heard: 1 }, { error: 'This line is no JSON.', field: 'line' }, { heard: 3 }],
    code: 1,
  })
})

test('what is thrown over a line is the error of that line alone', async () => {
  const { lines, output } = collected()
  const input = new PassThrough()
  input.end('1\n2\n')
  const answer = (line: unknown) => {
    if (line === 1) throw new Error('not that one')
    return { heard: line }
  }
  expect(await answerLines(answer, { input, output })).toBe(1)
  expect(lines).toEqual([{ error: 'not that one', field: 'line' }, { heard: 2 }])
})

test('a line of more than a megabyte is refused, and the ones around it are answered', async () => {
  const long = JSON.stringify('a'.repeat(1_000_000))
  expect(await answersTo('1', long, '3')).toEqual({
    lines: [{ heard: 1 }, { error: 'This line is longer than 1 MB.', field: 'line' }, { heard: 3 }],
    code: 1,
  })
})

test('a line is answered before the next one comes', async () => {
  const input = new PassThrough()
  const answered = Promise.withResolvers<void>()
  const output = new Writable({
    write(_chunk, _encoding, done) {
      answered.resolve()
      done()
    },
  })
  const ended = answerLines(() => ({}), { input, output })
  input.write('1\n')
  await answered.promise
  input.end()
  expect(await ended).toBe(0)
})

test('whoever reads no further ends it without a failure', async () => {
  const input = new PassThrough()
  const output = new Writable({ write: (_chunk, _encoding, done) => done(new Error('EPIPE')) })
  input.end('1\n2\n3\n')
  expect(await answerLines(() => ({}), { input, output })).toBe(0)
})

test('no line at all is wrong usage', async () => {
  await expect(answersTo('')).rejects.toThrow('no line came in')
})
