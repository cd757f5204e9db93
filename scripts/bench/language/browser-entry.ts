// What the preview under the chat's text needs in the browser: bundled to be weighed, never run.
import { parse } from '#lib/language/parse.ts'
import { clockNote } from '#lib/schedules/clock-note.ts'
import { describe } from '#lib/schedules/describe.ts'
import { firesBetween } from '#lib/schedules/fires-between.ts'
import { nextFire } from '#lib/schedules/next-fire.ts'
import { simulate } from '#lib/schedules/simulate.ts'

Object.assign(globalThis, { parse, clockNote, describe, firesBetween, nextFire, simulate })
