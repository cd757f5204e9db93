import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { mostBytes, readLines } from './read-lines.ts'
import { errorAnswer, UsageError } from './usage-error.ts'

export interface LineStreams {
  input: NodeJS.ReadableStream
  output: Writable
}

type Answer = object

/** A mistake that no part of the line is at fault for is one of the whole line. */
const broken = (error: unknown): Answer => ({ field: 'line', ...errorAnswer(error) })

/**
 * Answers each line as soon as it came in, in order, and holds no more than a few. A line that cannot be
 * answered says why in `error`; the exit code is then 1.
 */
export async function answerLines(
  answer: (line: unknown) => Answer,
  { input, output }: LineStreams = { input: process.stdin, output: process.stdout },
): Promise<number> {
  let lines = 0
  let failed = 0
  // Whoever read enough closes the pipe; that is no failure of ours.
  let closed = false
  output.on('error', () => {
    closed = true
  })
  for await (const text of readLines(input)) {
    if (closed) break
    if (text?.trim() === '') continue
    lines += 1
    const answered = answerOne(text, answer)
    if ('error' in answered) failed += 1
    // lines that came in together leave together
    output.cork()
    process.nextTick(() => output.uncork())
    if (!output.write(`${JSON.stringify(answered)}\n`) && !closed) await once(output, 'drain').catch(() => {})
  }
  // until all is out; also where nobody reads it any more
  await new Promise((resolve) => output.write('', resolve))
  if (lines === 0) throw new UsageError('Nothing was typed, and no line came in. See --help.')
  return failed > 0 ? 1 : 0
}

function answerOne(text: string | null, answer: (line: unknown) => Answer): Answer {
  if (text === null) return broken(`This line is longer than ${mostBytes / 1_000_000} MB.`)
  let line: unknown
  try {
    line = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return broken('This line is no JSON.')
  }
  try {
    return answer(line)
  } catch (error) {
    return broken(error)
  }
}

/** Lines are read where no words were typed, unless somebody sits there. */
export const readsLines = (words: readonly string[]): boolean => words.length === 0 && !process.stdin.isTTY
