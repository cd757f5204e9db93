import type { WorkspaceTransaction } from '#lib/adapters/db/clients.ts'
import { workspaceDatabase } from '#lib/adapters/db/open.ts'
import type { WorkspaceContext } from '#lib/shared/context.ts'
import { AppError } from '#lib/shared/errors.ts'
import type { AutomationSpec } from '../spec/automation-spec.ts'
import { parseStoredSpec } from '../stored-spec.ts'
import { readVersionRow, type VersionRow } from './read-version-row.ts'
import type { AutomationRow } from './write-change.ts'

export interface Present {
  row: AutomationRow
  version: VersionRow
  spec: AutomationSpec
}

type Reader = Pick<WorkspaceTransaction, 'automation' | 'automationVersion'>

/** An automation as it stands before a command begins. A deleted one is there only for who restores it. */
export const readPresent = (context: WorkspaceContext, automationId: string): Promise<Present> =>
  workspaceDatabase(context.workspace.id).read(async (db) => {
    const row = await db.automation.findUnique({ where: { id: automationId } })
    if (!row || row.state === 'deleted') throw noSuchAutomation()
    const version = await readVersionRow(db, row)
    return { row, version, spec: parseStoredSpec(version.spec) }
  })

/** The row again, inside the transaction that changes it. */
export async function requireRow(tx: Reader, automationId: string): Promise<AutomationRow> {
  const row = await tx.automation.findUnique({ where: { id: automationId } })
  if (!row || row.state === 'deleted') throw noSuchAutomation()
  return row
}

export const noSuchAutomation = () => new AppError('not-found', 'There is no such automation.')
