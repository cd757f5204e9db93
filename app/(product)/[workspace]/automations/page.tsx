import type { Metadata } from 'next'
import {
  pauseAutomationAction,
  resumeAutomationAction,
  runAutomationAction,
} from '#app/_actions/automations.ts'
import { itemsOf } from '#app/_http/page.ts'
import { productContext } from '#app/_http/session.ts'
import { AutomationsPage } from '#components/automations/automations-page.tsx'
import { readCursor } from '#lib/live/queries.ts'
import { listAutomationRows } from '#lib/runs/queries.ts'

export const metadata: Metadata = { title: 'Automations' }

export default async function Page({ params }: PageProps<'/[workspace]/automations'>) {
  const { workspace: slug } = await params
  const context = await productContext(slug)
  const cursor = await readCursor(context)
  return (
    <AutomationsPage
      cursor={cursor}
      first={itemsOf(await listAutomationRows(context, {}))}
      actions={{
        run: runAutomationAction.bind(null, slug),
        pause: pauseAutomationAction.bind(null, slug),
        resume: resumeAutomationAction.bind(null, slug),
      }}
    />
  )
}
