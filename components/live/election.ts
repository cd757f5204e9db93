/** What this needs of `navigator.locks`. */
export interface Locks {
  request(
    name: string,
    options: { signal?: AbortSignal; steal?: boolean },
    hold: () => Promise<void>,
  ): Promise<unknown>
}

export interface Election {
  isLeader(): boolean
  /** Leads at once, whoever leads now: for a leader that no longer answers. */
  seize(): void
  /** Gives up leading, or standing for it. */
  withdraw(): void
}

/** One tab of the browser leads. When it goes, however it goes, the browser hands the lock to the next at once. */
export function standForElection(
  locks: Locks,
  name: string,
  { onWin, onLoss }: { onWin(): void; onLoss(): void },
): Election {
  const aborter = new AbortController()
  let resign: (() => void) | null = null
  let isWithdrawn = false

  const hold = () =>
    new Promise<void>((resolve) => {
      if (isWithdrawn) return resolve()
      resign = resolve
      onWin()
    })

  function lose(): void {
    if (!resign) return
    resign = null
    onLoss()
  }

  function stand(): void {
    // Rejects when another tab seized the lock, or when we withdrew while waiting for it.
    locks.request(name, { signal: aborter.signal }, hold).catch(() => {
      lose()
      if (!isWithdrawn) stand()
    })
  }

  stand()
  return {
    isLeader: () => resign !== null,
    seize() {
      if (resign || isWithdrawn) return
      locks.request(name, { steal: true }, hold).catch(() => lose())
    },
    withdraw() {
      if (isWithdrawn) return
      isWithdrawn = true
      aborter.abort()
      const release = resign
      lose()
      release?.()
    },
  }
}
