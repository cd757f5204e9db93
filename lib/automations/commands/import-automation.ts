import type { WorkspaceContext } from '#lib/shared/context.ts'
import { requirePermission } from '#lib/shared/require.ts'
import { readFile } from '../files/automation-file.ts'
import { requireNone, requireSpec } from '../refuse-spec.ts'
import type { ImportedFile } from '../schema.ts'
import { completeSpec } from '../spec/complete-spec.ts'
import { insertAutomation } from './insert-automation.ts'

/** A file becomes a new automation of whoever imports it, by the same contract as one written in a form. */
export async function importAutomation(
  context: WorkspaceContext,
  { file, isPaused = false }: ImportedFile,
): Promise<{ id: string; version: number }> {
  requirePermission(context, 'automation:write')
  const read = readFile(file)
  if (!read.ok) requireNone([read.refusal])
  const raw = read.ok ? read.raw : undefined
  const spec = requireSpec(completeSpec(raw, { now: context.now, zone: context.workspace.zone }))
  return insertAutomation(context, {
    spec,
    reason: 'Imported from a file',
    stopReason: isPaused ? 'It was imported paused' : null,
  })
}
