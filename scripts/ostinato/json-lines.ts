import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Writable } from 'node:stream'
import { UsageError } from './usage-error.ts'

export interface LineStreams {
  input: NodeJS.ReadableStream
  output: Writable
}

type Answer = object

const broken = (error: string): Answer => ({ error })

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
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (closed) break
    if (text.trim() === '') continue
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

function answerOne(text: string, answer: (line: unknown) => Answer): Answer {
  let line: unknown
  try {
    line = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return broken('This line is no JSON.')
  }
  try {
    return answer(line)
  } catch (error) {
    return broken(error instanceof Error ? error.message : String(error))
  }
}

/** Lines are read where no words were typed, unless somebody sits there. */
export const readsLines = (words: readonly string[]): boolean => words.length === 0 && !process.stdin.isTTY
