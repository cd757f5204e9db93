import { BackupDamagedError } from './backup-errors.ts'

// From here on a line is looked at before it is parsed: a deep or endless list takes fifty times its length in
// memory. The header, the names of a table's columns and the trailer are far below.
const long = 64 * 1024
const mostValues = 1000

const [quote, backslash, comma, list, object] = ['"', '\\', ',', '[', '{'].map((sign) => sign.charCodeAt(0))

export function parsedLine(line: Buffer): unknown {
  if (line.length > long && !isShortFlatList(line)) {
    throw new BackupDamagedError('a line in it has the wrong form')
  }
  try {
    return JSON.parse(line.toString('utf8'))
  } catch {
    throw new BackupDamagedError('it is not a backup of an Ostinato workspace')
  }
}

/** As a row is: few values, none of them a list itself. */
function isShortFlatList(line: Buffer): boolean {
  if (line[0] !== list) return false
  let isText = false
  let values = 1
  for (let at = 1; at < line.length; at++) {
    const byte = line[at]
    if (isText) {
      if (byte === backslash) at++
      else if (byte === quote) isText = false
    } else if (byte === quote) isText = true
    else if (byte === list || byte === object) return false
    else if (byte === comma && ++values > mostValues) return false
  }
  return true
}
