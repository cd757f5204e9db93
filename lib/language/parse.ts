import { readRequest } from './request.ts'
import type { Reading, Setting } from './schema.ts'
import { readWhen } from './when/read-when.ts'

/** Reads a whole request as somebody types it in chat. Any text has a reading; it never throws. */
export const parse = (text: string, setting: Setting): Reading => readRequest(text, setting, readWhen)
