import { Notice } from '#components/ui/notice.tsx'
import { textIn } from './run-steps.ts'
import { capital } from './run-words.ts'
import type { ShownRun } from './shown-run.ts'

const classes: Record<string, string> = {
  transient: 'may pass by itself',
  permanent: 'does not pass by itself: mend it, then try again',
  budget: 'goes on when there is money again',
}

/** What went wrong, in words; of a run that goes on, what its last attempt said. */
export function RunProblem({ run }: { run: ShownRun }) {
  const message = textIn(run.error, 'message')
  if (message === null || run.state === 'succeeded') return null
  const step = textIn(run.error, 'step')
  const words = step !== null && message.startsWith(`${step}: `) ? message.slice(step.length + 2) : message
  const kind = textIn(run.error, 'class') ?? ''
  const about = [step && `Step ${step}`, classes[kind], textIn(run.error, 'code')].filter((part) => part)
  return (
    <Notice status="failed" title={capital(words)}>
      {about.join(' · ')}
    </Notice>
  )
}
