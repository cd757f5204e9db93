import { hideNamedThings, unhide } from './content-time.ts'
import { readTiming, type Timing } from './timing.ts'

/** Days in the name of a thing are its own, unless they are all the time that there is: "remind me of the Monday meeting". */
export function readOwnTiming(place: Parameters<typeof readTiming>[0]): Timing {
  const hidden = hideNamedThings(place.sentence, place.claims)
  const timing = readTiming(place)
  if (hidden.length === 0 || timing.when !== null || timing.questions.length > 0) return timing
  unhide(place.claims, hidden)
  return readTiming(place)
}
