import { onCommitted } from '#lib/adapters/db/committed.ts'
import { ring } from '#lib/adapters/redis/signals.ts'
import { channelOf } from '../log.ts'

/** At boot of every process that writes: each committed event wakes its readers, in all processes. */
export function ringOnCommit(): () => void {
  return onCommitted(({ database, workspaceId }) => {
    if (database === 'control') ring(channelOf({ log: 'control' }))
    else if (workspaceId) ring(channelOf({ log: 'workspace', workspaceId }))
  })
}
