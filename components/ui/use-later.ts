'use client'

import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import type { Arrival } from './arrival.ts'
import { atFirstSign } from './first-sign.ts'

const nothing = () => undefined

type Wanted = { now: boolean; giveUp: () => void }

/**
 * A component whose code is not part of the page's first load: fetched at the first sign of a person, at once when
 * it is wanted. `giveUp` hears that it could not be fetched although it was wanted; the next wish tries again.
 */
export function useLater<Part>(part: Arrival<Part>, wanted?: Wanted): Part | undefined {
  const here = useSyncExternalStore(part.subscribe, part.get, nothing)
  const isWanted = wanted?.now === true
  const giveUp = useEffectEvent(() => wanted?.giveUp())

  useEffect(() => atFirstSign(() => void part.fetch()), [part])
  useEffect(() => {
    if (isWanted) void part.fetch().then((isHere) => isHere || giveUp())
  }, [part, isWanted])
  return here
}
