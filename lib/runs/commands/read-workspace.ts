import { control } from '#lib/adapters/db/open.ts'
import { limitsOf, type PlanLimits } from '#lib/policy/plans.ts'

export interface RunningWorkspace {
  id: string
  slug: string
  name: string
  zone: string
  limits: PlanLimits
  /** Of its members, by person. */
  roles: ReadonlyMap<string, string>
}

/** A piece of others, before their transaction: what the control database says of a workspace. Null: it is not there. */
export async function readWorkspace(id: string): Promise<RunningWorkspace | null> {
  const row = await control().read((db) =>
    db.workspace.findFirst({
      where: { id, state: 'ready' },
      include: { memberships: { select: { personId: true, role: true } } },
    }),
  )
  if (!row) return null
  const { slug, name, zone, memberships } = row
  const roles = new Map(memberships.map(({ personId, role }) => [personId, role]))
  return { id, slug, name, zone, limits: limitsOf(row), roles }
}
