const keptMs = 30 * 86_400_000

/** What was deleted after this instant can be restored. */
export const restorableSince = (now: Date): Date => new Date(now.getTime() - keptMs)
