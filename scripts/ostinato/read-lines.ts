/** More holds no line that a command reads; it would only fill the memory. */
export const mostBytes = 1_000_000

/** The lines of a stream as they come in; null for one that is too long, of which nothing is kept. */
export async function* readLines(input: NodeJS.ReadableStream): AsyncGenerator<string | null> {
  let parts: Buffer[] = []
  let bytes = 0
  const keep = (part: Buffer) => {
    bytes += part.length
    if (bytes <= mostBytes) parts.push(part)
    else parts = []
  }
  const taken = () => {
    const line = bytes > mostBytes ? null : Buffer.concat(parts).toString()
    parts = []
    bytes = 0
    return line
  }
  for await (const chunk of input) {
    let rest = Buffer.from(chunk)
    for (let end = rest.indexOf('\n'); end !== -1; end = rest.indexOf('\n')) {
      keep(rest.subarray(0, end))
      yield taken()
      rest = rest.subarray(end + 1)
    }
    keep(rest)
  }
  if (bytes > 0) yield taken()
}
