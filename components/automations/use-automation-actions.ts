'use client'

import { useState } from 'react'
import { attempt } from '#components/forms/attempt.ts'
import { notify } from '#components/ui/notify.ts'
import type { ActionResult } from '#lib/shared/action-result.ts'

export interface AutomationActions {
  run: (automationId: string) => Promise<ActionResult<{ runId: string }>>
  pause: (automationId: string) => Promise<ActionResult<void>>
  resume: (automationId: string) => Promise<ActionResult<void>>
}

type DeedName = keyof AutomationActions

const failures: Record<DeedName, string> = {
  run: 'was not run',
  pause: 'was not paused',
  resume: 'was not resumed',
}

/** What it changes, the event stream shows. */
export function useAutomationActions({ id, name }: { id: string; name: string }, actions: AutomationActions) {
  const [pending, setPending] = useState<DeedName>()

  async function act(deed: DeedName) {
    if (pending !== undefined) return
    setPending(deed)
    const result = await attempt<unknown>(() => actions[deed](id))
    setPending(undefined)
    if (!result.ok) notify({ title: `${name} ${failures[deed]}`, detail: result.message, failed: true })
  }

  return { pending, act: (deed: DeedName) => void act(deed) }
}
