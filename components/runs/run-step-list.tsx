import clsx from 'clsx'
import { ChevronRight, Clock } from 'lucide-react'
import { Status } from '#components/ui/status.tsx'
import { Tag } from '#components/ui/tag.tsx'
import type { CallDetails } from '#lib/runs/run-details.ts'
import { JsonBlock } from './json-block.tsx'
import { callWords, resultWords, type StepLine } from './run-steps.ts'
import { lastedWords } from './run-words.ts'

/** Each step opens on what it was given and what came back. */
export function RunStepList({ lines }: { lines: readonly StepLine[] }) {
  return (
    <ol>
      {lines.map((line) => (
        <li key={line.callId} className="border-line border-b">
          {line.call ? <OpenableStep line={line} call={line.call} /> : <StepFace line={line} />}
        </li>
      ))}
    </ol>
  )
}

function OpenableStep({ line, call }: { line: StepLine; call: CallDetails }) {
  return (
    <details className="group" open={line.status === 'failed'}>
      <summary className="cursor-default list-none rounded-control hover:bg-hover focus-visible:-outline-offset-2 [&::-webkit-details-marker]:hidden">
        <StepFace line={line} isOpenable />
      </summary>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3 pt-1 pr-1 pb-4 pl-7 max-rail:pl-0">
        <JsonBlock title="Given" value={call.arguments} />
        {call.error === null ? null : <JsonBlock title="Error" value={call.error} />}
        {call.state === 'done' ? <JsonBlock title="Result" value={call.result} /> : null}
      </div>
    </details>
  )
}

function StepFace({ line, isOpenable = false }: { line: StepLine; isOpenable?: boolean }) {
  const { call, name, tool, status, word, isKept, isSimulated, tookMs, bar } = line
  const isReached = call !== null || status === 'running' || status === 'failed'
  return (
    <span className="grid min-h-11 grid-cols-[16px_minmax(0,1fr)_9rem_4.5rem_16px] items-center gap-x-3 py-1.5 max-rail:grid-cols-[16px_minmax(0,1fr)_auto_16px]">
      {isReached ? (
        <Status status={status} iconOnly>
          {word}
        </Status>
      ) : (
        <Clock aria-hidden className="text-ink-3" />
      )}
      <span className="min-w-0">
        <span className="flex min-w-0 flex-wrap items-center gap-x-2">
          <span className={clsx('font-medium', !isReached && 'text-ink-3')}>{name}</span>
          <span className="font-mono text-ink-3 text-meta">{tool}</span>
          {isKept ? <Tag tone="dashed">Kept from attempt {call?.attempt}</Tag> : null}
          {isSimulated ? <Tag tone="dashed">Only pretended</Tag> : null}
          {isReached ? null : <span className="text-ink-3 text-meta">{word}</span>}
        </span>
        {call ? (
          <span className="block truncate text-ink-3 text-meta">
            {[callWords(call.arguments), resultWords(call.result)].filter((part) => part !== '').join(', ')}
          </span>
        ) : null}
      </span>
      <span aria-hidden className="relative h-2 rounded-[2px] bg-sunken max-rail:hidden">
        {bar ? (
          <span
            className={clsx(
              'absolute inset-y-0 rounded-[2px]',
              status === 'failed' ? 'bg-(--failed-mid)' : 'bg-ink-3',
            )}
            style={{ left: `${bar.left}%`, width: `${bar.width}%` }}
          />
        ) : isKept ? (
          <span className="absolute inset-x-0 top-1/2 border-line-control border-t border-dashed" />
        ) : null}
      </span>
      <span className="text-right text-ink-2 text-meta">{tookMs === null ? '' : lastedWords(tookMs)}</span>
      {isOpenable ? (
        <ChevronRight
          aria-hidden
          className="size-3.5! text-ink-3 transition-transform group-open:rotate-90"
        />
      ) : (
        <span />
      )}
    </span>
  )
}
