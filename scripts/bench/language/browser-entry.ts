// What the preview under the chat's text needs in the browser: bundled to be weighed, never run.
import { preview } from '#lib/language/preview.ts'
import { describe } from '#lib/schedules/describe.ts'
import { nextFire } from '#lib/schedules/next-fire.ts'

Object.assign(globalThis, { preview, describe, nextFire })
