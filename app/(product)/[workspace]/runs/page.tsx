import type { Metadata } from 'next'
import { z } from 'zod'
import { itemsOf } from '#app/_http/page.ts'
import { productContext } from '#app/_http/session.ts'
import { RunsPage } from '#components/runs/runs-page.tsx'
import { listAutomations } from '#lib/automations/queries.ts'
import { readCursor } from '#lib/live/queries.ts'
import { listRuns } from '#lib/runs/queries.ts'
import { runStates } from '#lib/runs/states.ts'

export const metadata: Metadata = { title: 'Runs' }

const Shown = z.object({
  state: z.enum(runStates, 'There is no such state of a run.').optional(),
  automation: z.string().max(80).optional(),
})

/** So many can be chosen from; the others are filtered by from their own rows. */
const mostOffered = 500

export default async function Page({ params, searchParams }: PageProps<'/[workspace]/runs'>) {
  const context = await productContext((await params).workspace)
  const asked = Shown.safeParse(await searchParams)
  const { state, automation: automationId } = asked.success ? asked.data : {}
  const shown = { ...(state && { state }), ...(automationId && { automationId }) }
  const cursor = await readCursor(context)
  const [runs, automations] = await Promise.all([
    listRuns(context, shown),
    listAutomations(context, {}, mostOffered),
  ])
  return (
    <RunsPage
      // another filter is another list, and begins at its top
      key={`${state} ${automationId}`}
      first={itemsOf(runs)}
      shown={shown}
      problem={asked.success ? null : (asked.error.issues[0]?.message ?? 'It is not valid.')}
      automations={automations.rows.map(({ id, name }) => ({ id, name }))}
      cursor={cursor}
    />
  )
}
