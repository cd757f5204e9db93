import { hideContentTime } from './content-time.ts'
import { readDelivery } from './delivery/read-delivery.ts'
import { readOpening } from './intent/opening.ts'
import { readQuestion } from './intent/question.ts'
import { readConstraints } from './limits/constraints.ts'
import { markLists } from './list-marks.ts'
import { readOwnTiming } from './own-timing.ts'
import { openClaims } from './phrase/claims.ts'
import { readSentence } from './phrase/sentence.ts'
import type { Pieces, Question, Setting } from './schema.ts'
import { spelledOut } from './shorthand.ts'
import { tokenize } from './tokenize.ts'
import { readWhen } from './when/read-when.ts'

export interface Preview {
  pieces: Pick<Pieces, 'when' | 'where' | 'tell' | 'notificationsPerDay'>
  questions: Question[]
}

const nothing: Preview = { pieces: {}, questions: [] }

/**
 * What a composer highlights while somebody types: when, where, whom to tell, as far as it was said.
 * Light enough for the browser; what the request as a whole wants, parse() decides when it is sent.
 */
export function preview(text: string, setting: Setting): Preview {
  const tokens = spelledOut(markLists(text, tokenize(text)))
  const sentence = readSentence(text, tokens)
  const opening = readOpening(sentence)
  if (!opening.isRequest && readQuestion(sentence, opening.next) !== null) return nothing
  const claims = openClaims(text, tokens)
  const constraints = readConstraints(sentence, claims)
  hideContentTime(sentence, claims)
  const { when, questions } = readOwnTiming({ sentence, claims, setting, readTime: readWhen })
  const { where, tell } = readDelivery(claims)
  const { notificationsPerDay } = constraints.pieces
  return {
    pieces: {
      ...(when && { when }),
      ...(where && { where }),
      ...(tell && { tell }),
      ...(notificationsPerDay && { notificationsPerDay }),
    },
    questions,
  }
}
