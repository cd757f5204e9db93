import { WifiOff } from 'lucide-react'
import { Spinner } from '#components/ui/spinner.tsx'
import { DateTime } from '#components/ui/time.tsx'
import { useNow } from '#components/ui/use-now.ts'
import type { Connection } from './shell-context.ts'

type ConnectionLineProps = { connection: Connection; since: number | null }

/** The first connection is not news; losing one is. It says no more than a page can know. */
export function ConnectionLine({ connection, since }: ConnectionLineProps) {
  const isOffline = connection === 'offline'
  const isSaid = isOffline || connection === 'reconnecting'
  return (
    <div role="status">
      {isSaid && since !== null ? (
        <p className="flex min-h-8 items-center gap-2 border-line border-b bg-sunken px-4 py-1 text-ink-2 text-meta">
          {isOffline ? <WifiOff aria-hidden className="size-3.5" /> : <Spinner className="size-3.5" />}
          <span>
            {isOffline ? 'This browser is offline' : 'No connection to the server'} since{' '}
            <Moment at={since} />.{' '}
            {isOffline ? 'The page catches up by itself.' : 'What you see is from then.'}
          </span>
        </p>
      ) : null}
    </div>
  )
}

const halfDayMs = 12 * 3_600_000

function Moment({ at }: { at: number }) {
  const now = useNow(60_000) ?? at
  return <DateTime at={at} style={now - at < halfDayMs ? 'time' : 'date-time'} />
}
