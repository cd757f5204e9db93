// The text of Server-Sent Events: https://html.spec.whatwg.org/multipage/server-sent-events.html
import type { StreamFrame } from '#lib/shared/events.ts'
import { type Cursor, formatCursor } from './cursor.ts'

/** The first line of a stream: how long to wait before coming back after a break. */
export const openingText = (retryMs: number): string => `retry: ${retryMs}\n\n`

/** JSON has no raw line breaks, so one `data` line holds any frame. */
export const frameText = (frame: StreamFrame, cursor: Cursor | null): string =>
  cursor
    ? `id: ${formatCursor(cursor)}\ndata: ${JSON.stringify(frame)}\n\n`
    : `data: ${JSON.stringify(frame)}\n\n`

/** An event without data is dispatched to nobody, but moves the reader's Last-Event-ID on. */
export const positionText = (cursor: Cursor): string => `id: ${formatCursor(cursor)}\n\n`

export const keepaliveText = ':\n\n'
