import { enqueue } from '#lib/adapters/queue/enqueue.ts'

/** After a commit: something in the workspace may be due, earlier or no longer. What gets lost here, a sweep finds. */
export async function askAttention(workspaceId: string): Promise<void> {
  await enqueue({ name: 'attend-workspace', data: { workspaceId } })
}
