/** The earliest of each kind of thing that comes due in a workspace. */
export interface Coming {
  fire: Date | null
  pauseEnd: Date | null
  waitEnd: Date | null
  leaseEnd: Date | null
  /** Of the runs that wait for a place, or for the time of their retry. */
  available: Date | null
  /** Since when a run has a place and did not begin. */
  admitted: Date | null
}

/** When to look after a workspace again; null: nothing is to come. */
export function nextAttention(coming: Coming, now: Date, sweepMs: number): Date | null {
  const soon = new Date(now.getTime() + sweepMs)
  const { fire, pauseEnd, waitEnd, leaseEnd, available, admitted } = coming
  const instants = [
    fire,
    pauseEnd,
    waitEnd,
    // What runs or has a place is looked after at each sweep: its worker may end between a commit and its job.
    leaseEnd && soon,
    available,
    admitted && soon,
  ].flatMap((instant) => (instant === null ? [] : [instant <= now ? soon : instant]))
  return instants.length === 0 ? null : new Date(Math.min(...instants.map((instant) => instant.getTime())))
}

/** Whether any of it is due. What only waits for a place, a run that ends gives one. */
export const isAnyDue = ({ fire, pauseEnd, waitEnd, leaseEnd, available }: Coming, now: Date): boolean =>
  [fire, pauseEnd, waitEnd, leaseEnd, available].some((instant) => instant !== null && instant <= now)
