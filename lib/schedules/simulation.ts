/** Why an instant of the schedule does not fire. */
export type SkipReason =
  | { kind: 'excluded-date' | 'excluded-weekday' | 'excluded-month' }
  | { kind: 'holiday'; name: string }
  | { kind: 'outside-active-hours' | 'quiet-hours' }

/** Why a fire is not at an instant that the schedule names. */
export type FireNote = 'moved-from-gap' | 'moved-to-opening'

export type SimulatedEntry =
  | { kind: 'fire'; at: Date; note?: FireNote }
  | { kind: 'skip'; at: Date; reason: SkipReason }

/** A day of the schedule's zone, as far as it lies in the stretch that was asked for. */
export interface SimulatedDay {
  date: string
  fires: number
  skips: { reason: SkipReason; count: number }[]
}

export type Simulation =
  | { kind: 'listed'; entries: SimulatedEntry[] }
  | { kind: 'counted'; days: SimulatedDay[] }
