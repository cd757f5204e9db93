import { type Cursor, comparePositions } from '#lib/live/cursor.ts'
import type { LogRow } from '#lib/live/log.ts'
import { frameText, positionText } from '#lib/live/wire.ts'
import type { StreamFrame, Topic } from '#lib/shared/events.ts'

/** One message on its way to many readers: written once, whoever gets it. */
export interface Delivery {
  /** The row that it tells, which decides who may have it. Null: it is for everyone. */
  row: LogRow | null
  /** Null: it is about the stream itself. */
  topic: Topic | null
  /** Where a reader is who has received this or was passed over. */
  cursor: Cursor | null
  bytes(): Uint8Array
}

const encoder = new TextEncoder()

function delivery(facts: Omit<Delivery, 'bytes'>, text: () => string): Delivery {
  let bytes: Uint8Array | undefined
  return {
    ...facts,
    bytes() {
      bytes ??= encoder.encode(text())
      return bytes
    },
  }
}

export const rowDelivery = (row: LogRow, cursor: Cursor): Delivery =>
  delivery({ row, topic: row.topic, cursor }, () =>
    row.frame ? frameText(row.frame, cursor) : positionText(cursor),
  )

export const frameDelivery = (
  frame: StreamFrame,
  cursor: Cursor | null,
  topic: Topic | null = null,
): Delivery => delivery({ row: null, topic, cursor }, () => frameText(frame, cursor))

export const positionDelivery = (cursor: Cursor): Delivery =>
  delivery({ row: null, topic: null, cursor }, () => positionText(cursor))

export const isSameCursor = (a: Cursor, b: Cursor): boolean =>
  comparePositions(a.control, b.control) === 0 && comparePositions(a.workspace, b.workspace) === 0
