import type { Context } from '#lib/shared/context.ts'

/** What a visitor brings to the door: cookies and where the request seems to come from. */
export interface DoorContext extends Context {
  headers: Headers
  address: string
}
