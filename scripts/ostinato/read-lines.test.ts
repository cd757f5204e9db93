import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { mostBytes, readLines } from './read-lines.ts'

async function linesOf(...chunks: (string | Buffer)[]) {
  const input = new PassThrough()
  for (const chunk of chunks) input.write(chunk)
  input.end()
  const lines: (string | null)[] = []
  for await (const line of readLines(input)) lines.push(line)
  return lines
}

test('a line may come in parts, also in the middle of a letter, and the last needs no end', async () => {
  const [head, tail] = [Buffer.from('gr\u00FC').subarray(0, 3), Buffer.from('gr\u00FC\u00DF').subarray(3)]
  expect(await linesOf('one\ntw', 'o\n\n', head, tail)).toEqual(['one', 'two', '', 'gr\u00FC\u00DF'])
})

test('a line is kept up to the most, and one byte more is too long', async () => {
  const most = 'a'.repeat(mostBytes)
  expect(await linesOf(`${most}\n`, most, 'b\n', 'c')).toEqual([most, null, 'c'])
})
