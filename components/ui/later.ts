'use client'

import { type ComponentType, useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import { type Arrival, arrival } from './arrival.ts'
import { atFirstSign } from './first-sign.ts'

/** A component whose code is not part of the page's first load. */
export type Later<Props> = Arrival<ComponentType<Props>>

export const later = <Props>(fetchPart: () => Promise<ComponentType<Props>>): Later<Props> =>
  arrival(fetchPart)

const nothing = () => undefined

/**
 * The component, once its code is here: fetched at the first sign of a person, at once when it is wanted.
 * `giveUp` hears that it could not be fetched although it was wanted; the next wish tries again.
 */
export function useLater<Props>(
  part: Later<Props>,
  wanted?: { now: boolean; giveUp: () => void },
): ComponentType<Props> | undefined {
  const Part = useSyncExternalStore(part.subscribe, part.get, nothing)
  const isWanted = wanted?.now === true
  const giveUp = useEffectEvent(() => wanted?.giveUp())

  useEffect(() => atFirstSign(() => void part.fetch()), [part])
  useEffect(() => {
    if (isWanted) void part.fetch().then((isHere) => isHere || giveUp())
  }, [part, isWanted])
  return Part
}
