import type { WorkspaceContext } from '#lib/shared/context.ts'
import { AppError } from '#lib/shared/errors.ts'
import { requirePermission } from '#lib/shared/require.ts'
import { requireSpec } from '../refuse-spec.ts'
import type { AutomationPatch } from '../schema.ts'
import { completeSpec } from '../spec/complete-spec.ts'
import { keepPhase } from '../spec/keep-phase.ts'
import { mergePatch } from '../spec/merge-patch.ts'
import { readEdited } from './read-edited.ts'
import { saveVersion } from './save-version.ts'

export async function patchAutomation(
  context: WorkspaceContext,
  { automationId, baseVersion, patch, spec: whole, reason }: AutomationPatch,
): Promise<{ version: number }> {
  requirePermission(context, 'automation:write')
  if ((patch === undefined) === (whole === undefined)) {
    throw new AppError('invalid', 'Send either what differs, as patch, or all of it, as spec.', {
      field: 'patch',
    })
  }
  const present = await readEdited(context, { automationId, baseVersion })
  const raw = patch === undefined ? keepPhase(present.spec, whole) : mergePatch(present.spec, patch)
  const spec = requireSpec(completeSpec(raw, { now: context.now, zone: context.workspace.zone }))
  return saveVersion(context, { present, spec, kind: 'edited', reason })
}
