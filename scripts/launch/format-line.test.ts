import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from 'vitest'
import { asJson, asText, readLine } from './format-line.ts'

const now = new Date('2026-03-01T12:00:00.000Z')
const read = (text: string) => {
  const line = readLine(text, now)
  if (!line) throw new Error('No line was expected to be left out here.')
  return line
}

const ours = '{"level":"warn","time":"2026-03-01T11:59:59.000Z","runId":"r1","msg":"The run waits."}'

describe('for a program', () => {
  test('a line of ours keeps its fields and gets the name of its process', () => {
    expect(JSON.parse(asJson('worker', read(ours)))).toEqual({
      time: '2026-03-01T11:59:59.000Z',
      level: 'warn',
      process: 'worker',
      msg: 'The run waits.',
      runId: 'r1',
    })
  })

  test.each(['plain words', '{"half": ', 'a "quoted" \\ line'])('%s becomes one JSON line', (text) => {
    expect(JSON.parse(asJson('web', read(text)))).toMatchObject({ level: 'info', process: 'web', msg: text })
  })
})

describe('for a person', () => {
  test('time, process, level where it matters, message and fields stand in one line', () => {
    const text = stripVTControlCharacters(asText('worker', read(ours)))
    expect(text).toMatch(/^\d\d:\d\d:\d\d worker {3}warn The run waits\. runId=r1$/)
  })

  test('an error shows its stack below', () => {
    const error =
      '{"level":"error","msg":"It failed.","err":{"name":"Error","message":"x","stack":"Error: x\\n    at y"}}'
    expect(
      stripVTControlCharacters(asText('web', read(error)))
        .split('\n')
        .slice(1),
    ).toEqual(['    Error: x', '        at y'])
  })
})

test.each([
  '',
  '▲ Next.js 16.4.6',
  '- Local:        http://localhost:3000',
  '✓ Ready in 312ms',
  '7:M 20 Nov 2026 07:00:00.000 # WARNING Memory overcommit must be enabled!',
])('what says nothing new is left out: %s', (text) => expect(readLine(text, now)).toBeUndefined())

test("a line of Redis's loses the time that it brings itself", () => {
  expect(read('7:M 20 Nov 2026 07:00:00.000 # Out of memory').message).toBe('Out of memory')
})
