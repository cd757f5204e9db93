export type Notification = {
  /** What happened, in past tense: "Archived 3 items". */
  title: string
  detail?: string
  undo?: () => void
  /** Something went wrong: said at once, and it stays until it is closed. */
  failed?: boolean
}

// What is said before the list of messages is on the page waits here for it.
const waiting: Notification[] = []
let listener: (() => void) | undefined

/** A passing message from anywhere in the page. Never for what the row already shows. */
export function notify(notification: Notification): void {
  waiting.push(notification)
  listener?.()
}

/** For the one who shows them. */
export function listenForNotifications(listen: () => void): () => void {
  listener = listen
  if (waiting.length > 0) listen()
  return () => {
    if (listener === listen) listener = undefined
  }
}

export const takeNotifications = (): Notification[] => waiting.splice(0)
