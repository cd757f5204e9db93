import { type Claims, claim, spansOf } from '../phrase/claims.ts'
import type { Sentence } from '../phrase/sentence.ts'
import { askLimits } from '../questions.ts'
import type { Limits, Pieces, Question } from '../schema.ts'
import { readLimits } from './read-limits.ts'
import { readModel } from './read-model.ts'

export interface Constraints {
  pieces: Pick<Pieces, 'limits' | 'notificationsPerDay' | 'model'>
  questions: Question[]
}

/** Takes limits and the model out of the text before the time is read: "3 messages a day" is no schedule. */
export function readConstraints(sentence: Sentence, claims: Claims): Constraints {
  let limits: Limits | undefined
  let isOpen = false
  let perDay: number | undefined
  for (const clip of readLimits(sentence)) {
    const { value } = clip
    const owner =
      value.limits === undefined
        ? value.notificationsPerDay === undefined
          ? 'other limit'
          : 'notificationsPerDay'
        : 'limits'
    claim(claims, owner, clip)
    if (value.limits !== undefined) limits = { ...limits, ...value.limits }
    isOpen ||= value.isOpen === true
    perDay = value.notificationsPerDay ?? perDay
  }
  const model = readModel(sentence)
  const isFree = model !== null && claims.owners.slice(model.from, model.to).every((owner) => owner === null)
  if (model !== null && isFree) claim(claims, 'model', model)
  const reason = 'no period was said, so per day'
  const bounds: Pieces['limits'] =
    limits === undefined
      ? undefined
      : {
          value: limits,
          spans: spansOf(claims, 'limits'),
          ...(isOpen ? { source: 'asked', reason } : { source: 'stated' }),
        }
  return {
    pieces: {
      ...(bounds === undefined ? {} : { limits: bounds }),
      ...(perDay === undefined
        ? {}
        : {
            notificationsPerDay: {
              value: perDay,
              spans: spansOf(claims, 'notificationsPerDay'),
              source: 'stated',
            },
          }),
      ...(model !== null && isFree
        ? { model: { value: model.value, spans: spansOf(claims, 'model'), source: 'stated' } }
        : {}),
    },
    questions: isOpen && limits !== undefined ? [askLimits(limits)] : [],
  }
}
