import { env } from '#lib/adapters/process/env.ts'
import { enqueue } from '#lib/adapters/queue/enqueue.ts'

/** What comes later than this is armed by the reconciler when it comes near. */
const horizonMs = 600_000

/**
 * So early a wake-up comes, and waits for its instant here: Redis looks at its clock only now and then, and would be
 * late. A clock that tests set goes on by itself nowhere.
 */
export const leadMs = (): number => (env().CLOCK === 'system' ? 60 : 0)

/** One wake-up for all that is due at an instant. Arming it again is nothing, and a stale one is harmless. */
export async function armWorkspace(workspaceId: string, dueAt: Date, now: Date): Promise<void> {
  const delayMs = dueAt.getTime() - now.getTime() - leadMs()
  if (delayMs > horizonMs) return
  await enqueue(
    { name: 'attend-workspace', data: { workspaceId } },
    { id: `attend-${workspaceId}-${dueAt.getTime()}`, delayMs },
  )
}
