import { control } from '#lib/adapters/db/open.ts'
import { isUniqueViolation } from '#lib/adapters/db/prisma-errors.ts'
import { newId } from '#lib/adapters/secrets/tokens.ts'
import type { Context } from '#lib/shared/context.ts'
import { AppError } from '#lib/shared/errors.ts'
import { requireOperator, requirePerson } from '#lib/shared/require.ts'
import type { NewWorkspace } from '../schema.ts'
import { addWorkspace } from './add-workspace.ts'
import { beginProvisioning } from './provision-workspace.ts'

/** The operator makes workspaces, and owns what they make until they hand it over. */
export async function createWorkspace(context: Context, input: NewWorkspace): Promise<{ slug: string }> {
  requireOperator(context)
  const { personId } = requirePerson(context)
  const id = newId('ws')
  try {
    await control().transact(context, (tx, unit) =>
      addWorkspace(tx, unit, { ...input, id, ownerId: personId, context }),
    )
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    throw new AppError('conflict', 'Another workspace has this address. Choose another.', { field: 'slug' })
  }
  await beginProvisioning(context, id)
  return { slug: input.slug }
}
