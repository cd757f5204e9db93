import { eventStreamParser } from '#components/live/parse-event-stream.ts'
import { StreamFrame } from '#lib/shared/events.ts'

export interface ReadStream {
  frames: StreamFrame[]
  lastId: string | null
  isOver: boolean
}

/** Reads a stream as a browser does, until it ends. */
export function readStream(response: Response): ReadStream {
  const reading: ReadStream = { frames: [], lastId: null, isOver: false }
  const parse = eventStreamParser()
  const decoder = new TextDecoder()
  const read = async () => {
    for await (const chunk of response.body ?? []) {
      for (const { id, data } of parse(decoder.decode(chunk, { stream: true })).messages) {
        reading.lastId = id ?? reading.lastId
        if (data) reading.frames.push(StreamFrame.parse(JSON.parse(data)))
      }
    }
  }
  read()
    .catch(() => null)
    .finally(() => {
      reading.isOver = true
    })
  return reading
}
