/** One message of Server-Sent Events. Without data it only moves the place on. */
export interface StreamMessage {
  id: string | null
  data: string | null
}
export interface ParsedChunk {
  messages: StreamMessage[]
  /** What the server asks to wait before coming back. */
  retryMs: number | null
}

/** Takes the text of a stream piece by piece, cut anywhere, and gives the messages that are whole. */
export function eventStreamParser(): (text: string) => ParsedChunk {
  let rest = ''
  let id: string | null = null
  let data: string[] = []

  return (text) => {
    const chunk: ParsedChunk = { messages: [], retryMs: null }
    rest += text
    // A carriage return at the end may be half of a line break.
    const lines = rest.replace(/\r$/, '').split(/\r\n|\r|\n/)
    const open = lines.pop() ?? ''
    rest = rest.endsWith('\r') ? `${open}\r` : open
    for (const line of lines) {
      if (line === '') {
        if (id !== null || data.length > 0) {
          chunk.messages.push({ id, data: data.length > 0 ? data.join('\n') : null })
        }
        id = null
        data = []
        continue
      }
      const [, name, value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? []
      if (name === 'id') id = value
      if (name === 'data') data.push(value)
      if (name === 'retry' && /^\d+$/.test(value)) chunk.retryMs = Number(value)
    }
    return chunk
  }
}
