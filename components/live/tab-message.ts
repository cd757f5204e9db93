import type { Cursor } from '#lib/live/cursor.ts'
import type { HealthFrame } from '#lib/shared/events.ts'
import type { Entry } from './entry.ts'
import type { Refusal } from './stream-connection.ts'

/** What the tabs of one browser say to each other. The leader holds the stream; the others listen to it. */
export type TabMessage =
  | { kind: 'entries'; entries: Entry[] }
  | { kind: 'health'; frame: HealthFrame }
  | { kind: 'link'; isUp: boolean }
  | { kind: 'ended'; refusal: Refusal }
  /** To the leader: are you there, and what came after this? */
  | { kind: 'hello'; from: string; at: Cursor | null }
  | { kind: 'welcome'; to: string; entries: Entry[]; isUp: boolean; health: HealthFrame | null }

export interface TabChannel {
  post(message: TabMessage): void
  close(): void
}

/** Old and new versions of this code may meet in one browser: each version has a channel of its own. */
export const tabProtocol = 1
