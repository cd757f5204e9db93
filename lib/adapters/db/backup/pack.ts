import { promisify } from 'node:util'
import { constants, gzip } from 'node:zlib'

const gzipped = promisify(gzip)

const atOnce = 1024 * 1024
/** Half of what a reader takes for a bomb, see packed-lines.ts. */
const largestRatio = 100

/**
 * Some thousand lines at a time become a gzip of their own; any gunzip reads them as one. What would shrink so far
 * that a restore refused it (the same long text in every row) is packed less well: to an eighth at best.
 */
export async function* pack(texts: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let waiting: string[] = []
  let length = 0
  for await (const text of texts) {
    waiting.push(text)
    length += text.length
    if (length < atOnce) continue
    yield await packed(waiting.join(''))
    waiting = []
    length = 0
  }
  if (length > 0) yield await packed(waiting.join(''))
}

async function packed(text: string): Promise<Buffer> {
  const bytes = Buffer.from(text)
  const small = await gzipped(bytes)
  if (bytes.length <= largestRatio * small.length) return small
  return gzipped(bytes, { strategy: constants.Z_HUFFMAN_ONLY })
}
