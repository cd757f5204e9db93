import type { Work } from '#lib/adapters/db/work.ts'
import { AppError } from '#lib/shared/errors.ts'

export type RunRow = Awaited<ReturnType<Work['tx']['run']['findUniqueOrThrow']>>

/** A piece of others. */
export async function readRun({ tx }: Pick<Work, 'tx'>, id: string): Promise<RunRow> {
  const row = await tx.run.findUnique({ where: { id } })
  if (!row) throw new AppError('not-found', 'There is no such run.')
  return row
}
