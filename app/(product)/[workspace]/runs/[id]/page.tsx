import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import {
  answerRunAction,
  cancelRunAction,
  dismissRunAction,
  requeueRunAction,
  retryRunAction,
} from '#app/_actions/runs.ts'
import { productContext } from '#app/_http/session.ts'
import { RunPage } from '#components/runs/run-page.tsx'
import { readCursor } from '#lib/live/queries.ts'
import { readRunDetails } from '#lib/runs/queries.ts'
import { RunRef } from '#lib/runs/schema.ts'
import { isAppError } from '#lib/shared/errors.ts'

export const metadata: Metadata = { title: 'Run' }

export default async function Page({ params }: PageProps<'/[workspace]/runs/[id]'>) {
  const { workspace: slug, id } = await params
  const context = await productContext(slug)
  const cursor = await readCursor(context)
  const { run, ...details } = await readRunDetails(context, RunRef.parse({ runId: id })).catch(whereThere)
  return (
    <RunPage
      key={run.id}
      initial={{ ...run, ...details }}
      cursor={cursor}
      actions={{
        cancel: cancelRunAction.bind(null, slug),
        retry: retryRunAction.bind(null, slug),
        requeue: requeueRunAction.bind(null, slug),
        dismiss: dismissRunAction.bind(null, slug),
        answer: answerRunAction.bind(null, slug),
      }}
    />
  )
}

function whereThere(error: unknown): never {
  if (isAppError(error) && error.code === 'not-found') notFound()
  throw error
}
