import { type Claims, claimRest, restOf, spansOf } from '../phrase/claims.ts'
import type { Piece, Target, TellMeWhen } from '../schema.ts'
import { readPlaces } from './read-places.ts'
import { readTell, type Tell } from './read-tell.ts'

export interface Delivery {
  where: Piece<Target[]> | null
  tell: Piece<TellMeWhen> | null
  /** "post it in #ops" names a place and asks for every result. */
  isPosted: boolean
  /** "and tell me", and no more. */
  isBareTell: boolean
}

/** Takes "post it in #ops" and "tell me only if ..." out of what is left of the text. */
export function readDelivery(claims: Claims): Delivery {
  const before = restOf(claims)
  const places = readPlaces(before.sentence)
  for (const clip of places) claimRest(claims, 'where', { ...before, clip })
  const rest = restOf(claims)
  const tells = readTell(rest.sentence, (at) => isPostedAfter(claims, rest.indexes[at - 1]))
  const chosen = tells.findLast(({ value }) => value !== 'always') ?? tells[0] ?? null
  if (chosen !== null) claimTell(claims, rest, chosen)
  const targets = withoutDoubles(places.map(({ value }) => value))
  return {
    where:
      targets.length === 0 ? null : { value: targets, spans: spansOf(claims, 'where'), source: 'stated' },
    tell: chosen === null ? null : { value: chosen.value, spans: spansOf(claims, 'tell'), source: 'stated' },
    isBareTell: chosen?.isBare === true,
    isPosted: places.some(({ isPosted }) => isPosted === true),
  }
}

/** Whether words about the place follow a token: ", post in #ops". */
function isPostedAfter({ tokens, owners }: Claims, index: number | undefined): boolean {
  if (index === undefined) return false
  let next = index + 1
  while (tokens[next]?.kind === 'sign' && owners[next] === null) next += 1
  return owners[next] === 'where'
}

/** What it checks is only said in the condition: "check every hour and tell me if it is down". */
const bareCheck = /^(check|look|watch|monitor|test|ping|and|please)$/

/** Where the condition is part of the work, or all there is, the instruction keeps the words. */
function claimTell(claims: Claims, rest: ReturnType<typeof restOf>, tell: Tell): void {
  const { tokens } = rest.sentence
  const others = tokens.filter(({ kind }, at) => kind !== 'sign' && (at < tell.from || at >= tell.to))
  const isAll = others.length === 0 || (others.length === 1 && bareCheck.test(others[0]?.word ?? ''))
  if (tell.stays !== true && !isAll) {
    claimFree(claims, rest, tell)
    return
  }
  claimFree(claims, rest, { ...tell, to: tell.conditionFrom ?? tell.to, stays: true })
  if (tell.stays === true) keepPlaceAfter(claims, rest.indexes[tell.to - 1])
}

/** "if there are more than 10, post in #support": without its end the condition would hang in the air. */
function keepPlaceAfter({ tokens, owners, stays }: Claims, index: number | undefined): void {
  if (index === undefined) return
  let next = index + 1
  while (tokens[next]?.kind === 'sign' && owners[next] === null) next += 1
  for (; owners[next] === 'where'; next += 1) stays[next] = true
}

/** Words that name the place as well ("e-mail me") stay the place's. */
function claimFree(claims: Claims, rest: ReturnType<typeof restOf>, tell: Tell): void {
  for (let at = tell.from; at < tell.to; at += 1) {
    const index = rest.indexes[at]
    if (index === undefined) continue
    if (claims.owners[index] === null) claims.owners[index] = 'tell'
    claims.stays[index] = tell.stays === true
  }
}

function withoutDoubles(targets: readonly Target[]): Target[] {
  const seen = new Set<string>()
  return targets.filter((target) => {
    const key = JSON.stringify(target)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
