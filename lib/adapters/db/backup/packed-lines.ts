import { pipeline, type Readable } from 'node:stream'
import { setImmediate as turn } from 'node:timers/promises'
import { createGunzip } from 'node:zlib'
import { BackupDamagedError } from './backup-errors.ts'
import { longestLine } from './format.ts'

// Twice of what pack.ts makes at most. The first part is free, so that a small file need not be typical.
const unpackedForFree = 64 * 1024 * 1024
const largestRatio = 200

const lineFeed = 0x0a

/**
 * The lines of a gzip'd text, each with its line feed: those that each part completes. Both what is held and what
 * is done stay in proportion to what was received, whoever wrote the file.
 */
export async function* packedLines(input: Readable): AsyncGenerator<Iterable<Buffer>> {
  const gunzip = createGunzip()
  // It ends both, whichever fails; the error itself comes out of the loop below.
  pipeline(input, gunzip, () => {})
  const lines = new LineParts()
  let unpacked = 0
  try {
    for await (const part of gunzip) {
      if (!Buffer.isBuffer(part)) throw new TypeError('Bytes come out of gzip.')
      unpacked += part.length
      if (unpacked > unpackedForFree && unpacked > largestRatio * gunzip.bytesWritten) {
        throw new BackupDamagedError('it unpacks to far more than a backup of this size can hold')
      }
      yield lines.completedBy(part)
      // What unpacks quickly would otherwise keep everybody else from their turn.
      await turn()
    }
  } catch (error) {
    throw isCutShort(error) ? new BackupDamagedError('it is cut short, or is not a backup at all') : error
  } finally {
    input.destroy()
  }
  if (!lines.isAtEnd) throw new BackupDamagedError('its last line is cut short')
}

/** The streams' own words say nothing to the person who chose the file. */
function isCutShort(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return code.startsWith('Z_') || code === 'ERR_STREAM_PREMATURE_CLOSE'
}

/** Each byte is looked at once and copied once, however many parts a line comes in. */
class LineParts {
  #parts: Buffer[] = []
  #length = 0

  get isAtEnd(): boolean {
    return this.#length === 0
  }

  *completedBy(part: Buffer): Generator<Buffer> {
    let from = 0
    for (let end = part.indexOf(lineFeed); end !== -1; end = part.indexOf(lineFeed, from)) {
      const last = part.subarray(from, end + 1)
      from = end + 1
      this.#keep(last)
      yield this.#parts.length === 1 ? last : Buffer.concat(this.#parts)
      this.#parts = []
      this.#length = 0
    }
    if (from < part.length) this.#keep(part.subarray(from))
  }

  #keep(piece: Buffer): void {
    this.#length += piece.length
    if (this.#length > longestLine) throw new BackupDamagedError('a line in it is too long')
    this.#parts.push(piece)
  }
}
