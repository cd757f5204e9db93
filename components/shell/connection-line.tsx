import { WifiOff } from 'lucide-react'
import { Spinner } from '#components/ui/spinner.tsx'
import type { Connection } from './shell-context.ts'

const words: Record<Exclude<Connection, 'live' | 'connecting'>, string> = {
  reconnecting: 'Reconnecting. What you see may be a moment old; your automations keep running.',
  offline: 'This browser is offline. Your automations keep running; this page will catch up.',
}

/** The first connection is not news; losing one is. */
export function ConnectionLine({ connection }: { connection: Connection }) {
  const said = connection === 'reconnecting' || connection === 'offline' ? connection : undefined
  return (
    <div role="status">
      {said ? (
        <p className="flex min-h-8 items-center gap-2 border-line border-b bg-sunken px-4 py-1 text-ink-2 text-meta">
          {said === 'offline' ? (
            <WifiOff aria-hidden className="size-3.5" />
          ) : (
            <Spinner className="size-3.5" />
          )}
          {words[said]}
        </p>
      ) : null}
    </div>
  )
}
