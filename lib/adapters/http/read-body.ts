import type { IncomingMessage } from 'node:http'
import { pipeline, type Readable } from 'node:stream'
import { constants, createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { Fault } from './fault.ts'

/** Reads until there is enough, unpacked: a small packed body may be an endless one. */
export async function readBody(
  answer: IncomingMessage,
  maxBytes: number,
): Promise<{ body: Uint8Array; isCut: boolean }> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of unpacked(answer)) {
    if (!(chunk instanceof Uint8Array)) continue
    chunks.push(chunk)
    length += chunk.length
    // Leaving the loop ends the stream, and with it the connection.
    if (length > maxBytes) return { body: Buffer.concat(chunks, maxBytes), isCut: true }
  }
  return { body: Buffer.concat(chunks, length), isCut: false }
}

function unpacked(answer: IncomingMessage): Readable {
  const encoding = (answer.headers['content-encoding'] ?? '').trim().toLowerCase()
  if (encoding === '' || encoding === 'identity') return answer
  // An error of either end is met where the body is read.
  return pipeline(answer, unpacker(encoding), () => {})
}

function unpacker(encoding: string) {
  const lenient = { finishFlush: constants.Z_SYNC_FLUSH }
  if (encoding === 'gzip' || encoding === 'x-gzip') return createGunzip(lenient)
  if (encoding === 'deflate') return createInflate(lenient)
  if (encoding === 'br') return createBrotliDecompress()
  throw new Fault(
    'bad-answer',
    `The answer is packed in a way that cannot be read: ${encoding.slice(0, 40)}.`,
  )
}
