'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { attempt } from '#components/forms/attempt.ts'
import { useShell } from '#components/shell/shell-context.ts'
import { notify } from '#components/ui/notify.ts'
import type { ActionResult } from '#lib/shared/action-result.ts'
import type { ShownRun } from './shown-run.ts'

export interface RunActions {
  cancel: (runId: string) => Promise<ActionResult<void>>
  retry: (runId: string, version: string) => Promise<ActionResult<{ runId: string }>>
  requeue: (runId: string) => Promise<ActionResult<void>>
  dismiss: (runId: string) => Promise<ActionResult<void>>
  answer: (runId: string, answer: string) => Promise<ActionResult<void>>
}

export type Answer = 'it-happened' | 'do-it-again' | 'cancel'

export interface Deed {
  id: string
  label: string
  keys?: string
  isPrimary?: boolean
  run: () => void
}

/** What a person may do with a run in its state. What it changes, the event stream shows. */
export function useRunActions(run: ShownRun, actions: RunActions) {
  const router = useRouter()
  const { workspace, permissions } = useShell()
  const [pending, setPending] = useState<string>()
  const mayWrite = permissions.includes('automation:write')

  async function act<Value>(id: string, failure: string, work: () => Promise<ActionResult<Value>>) {
    if (pending !== undefined) return undefined
    setPending(id)
    const result = await attempt(work)
    setPending(undefined)
    if (result.ok) return result
    notify({ title: failure, detail: result.message, failed: true })
    return undefined
  }

  async function retry(version: 'same' | 'latest') {
    const result = await act('retry', 'It was not tried again', () => actions.retry(run.id, version))
    if (result) router.push(`/${workspace.slug}/runs/${result.value.runId}`)
  }

  const retryWith = (version: 'same' | 'latest', label: string): Deed => ({
    id: `retry-${version}`,
    label,
    keys: 'Shift+R',
    run: () => void retry(version),
  })
  const deeds = deedsOf()

  function deedsOf(): Deed[] {
    if (run.automation.state === 'deleted') return []
    const cancel = () => void act('cancel', 'It was not canceled', () => actions.cancel(run.id))
    if (run.finishedAt === null) return [{ id: 'cancel', label: 'Cancel run', run: cancel }]
    const isOlder = run.version !== run.automation.version
    const again = run.startedAt === null ? 'Run it after all' : 'Retry'
    const latest = isOlder ? `${again} with version ${run.automation.version}` : again
    if (run.state !== 'dead') return [retryWith('latest', latest)]
    const requeue = () => void act('requeue', 'It was not queued again', () => actions.requeue(run.id))
    const dismiss = () => void act('dismiss', 'It was not dismissed', () => actions.dismiss(run.id))
    return [
      ...(run.dismissedAt === null ? [{ id: 'dismiss', label: 'Dismiss', run: dismiss }] : []),
      retryWith('latest', latest),
      { id: 'requeue', label: 'Requeue', isPrimary: true, run: requeue },
    ]
  }

  return {
    deeds,
    pending,
    mayWrite,
    mayAnswer: permissions.includes('approval:decide'),
    answer: (said: Answer) => void act(said, 'The answer did not arrive', () => actions.answer(run.id, said)),
  }
}
