import { CircleDashed, RotateCw } from 'lucide-react'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { Meter } from '#components/ui/meter.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Section } from '#components/ui/section.tsx'

export function Messages() {
  return (
    <Section title="Empty, error, notice, meter" meta="sample figures">
      <div className="grid gap-2 pt-2.5">
        <EmptyState
          title="Nothing needs you"
          action={
            <Button size="sm" keys="Q">
              Show quiet runs
            </Button>
          }
        >
          12 runs today, all quiet. The next one is Northpay status, tomorrow 09:00.
        </EmptyState>
        <ErrorState
          title="Could not load runs"
          action={
            <Button size="sm" icon={<RotateCw aria-hidden />}>
              Try again
            </Button>
          }
        >
          The server answered 502 at 10:25:48. Only this list is affected.
        </ErrorState>
        <EmptyState
          icon={CircleDashed}
          title="Worker offline for 4 min"
          action={<Button size="sm">Open worker log</Button>}
        >
          2 runs are late. They start when the worker is back, if less than 10 min late.
        </EmptyState>
        <Notice title="Made by the operator">A reset link works once, for an hour.</Notice>
        <Notice status="alert" title="Stopped by budget">
          $0.00 of $3.00 left today. It resumes at 00:00 Europe/Vienna.
        </Notice>
        <div className="mt-3 grid grid-cols-2 gap-6">
          <Meter label="This month" value={18} forecast={31} max={40} tick={0.8} text="$18.00 of $40.00" />
          <Meter label="Today" value={3} max={3} stopped text="$3.00 of $3.00" />
        </div>
      </div>
    </Section>
  )
}
