'use client'

import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { DateTime } from '#components/ui/time.tsx'
import { textIn } from './run-steps.ts'
import type { ShownRun } from './shown-run.ts'
import type { Answer } from './use-run-actions.ts'

interface RunAskedProps {
  run: ShownRun
  pending: string | undefined
  mayAnswer: boolean
  answer: (said: Answer) => void
}

const answers: readonly { id: Answer; label: string }[] = [
  { id: 'it-happened', label: 'It happened' },
  { id: 'do-it-again', label: 'Do it again' },
]

/** What a waiting run wants to know. */
export function RunAsked({ run, pending, mayAnswer, answer }: RunAskedProps) {
  if (run.state !== 'waiting') return null
  const until = Date.parse(textIn(run.question, 'until') ?? '')
  return (
    <Notice status="waiting" title={textIn(run.question, 'message') ?? 'It waits for an answer.'}>
      <p>
        Nothing goes on before somebody says.
        {Number.isNaN(until) ? null : (
          <>
            {' '}
            Without an answer it is canceled at <DateTime at={until} />.
          </>
        )}
      </p>
      {textIn(run.question, 'kind') === 'unknown-call' ? (
        <div className="flex flex-wrap gap-2 pt-2.5 pb-0.5">
          {answers.map(({ id, label }) => (
            <Button
              key={id}
              size="sm"
              pending={pending === id}
              disabledReason={
                mayAnswer ? undefined : 'Viewers look on. An editor, an admin or the owner may answer.'
              }
              onClick={() => answer(id)}
            >
              {label}
            </Button>
          ))}
        </div>
      ) : null}
    </Notice>
  )
}
