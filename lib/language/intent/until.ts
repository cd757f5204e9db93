import { instantOfWall } from '#lib/schedules/clock/wall-clock.ts'
import { instantText } from '../moment/wall.ts'
import { readLength } from '../phrase/amount.ts'
import { type Sentence, spanOf } from '../phrase/sentence.ts'
import type { Piece, Setting } from '../schema.ts'
import type { TimeReader } from '../timing.ts'

interface Around {
  sentence: Sentence
  setting: Setting
  readTime: TimeReader
}

/** The end of a pause as an instant: "until Monday" is its midnight, "for two weeks" counts from now. */
export function readUntil({ sentence, setting, readTime }: Around, at: number): Piece<string> | null {
  const tokens = sentence.tokens.slice(at)
  const isLength = tokens[0]?.word === 'for'
  const skipped =
    isLength && /^(the|next)$/.test(tokens[1]?.word ?? '') ? (tokens[2]?.word === 'next' ? 3 : 2) : 1
  const length = isLength ? readLength(tokens, skipped) : null
  if (length !== null) {
    const end = new Date(setting.now.getTime() + length.meaning)
    return {
      value: end.toISOString().replace(/\.\d+Z$/, 'Z'),
      spans: [spanOf(tokens, 0, length.next)],
      source: 'stated',
    }
  }
  const { when, spans } = readTime(tokens.slice(1), setting)
  const { start } = spanOf(tokens, 0, 1)
  const end = spans.at(-1)?.end
  if (when?.value.kind !== 'schedule' || when.value.schedule.kind !== 'at' || end === undefined) return null
  const said = { spans: [{ start, end }], source: 'stated' as const }
  const day = when.value.schedule.at
  if (day.endsWith('Z')) return { value: day, ...said }
  const wall = Date.parse(when.source !== 'assumed' ? `${day}Z` : `${day.slice(0, 10)}T00:00Z`)
  const instant = instantOfWall(when.value.schedule.zone, wall)
  return { value: instantText(isLength ? instant + 86_400_000 : instant), ...said }
}
