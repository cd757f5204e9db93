import { control, workspaceDatabase } from '#lib/adapters/db/open.ts'
import type { WorkspaceContext } from '#lib/shared/context.ts'
import type { Role } from '#lib/shared/permissions.ts'
import type { Household, Person } from '#lib/workspaces/testing/household.ts'
import { createAutomation } from '../commands/create-automation.ts'
import type { AutomationSpecInput } from '../spec/automation-spec.ts'
import { registerTestParts } from './known-parts.ts'

export const daily: AutomationSpecInput = {
  name: 'Status page',
  trigger: { kind: 'cron', expressions: ['0 9 * * *'], zone: 'UTC' },
  action: { kind: 'prompt', text: 'Check the status page.' },
}

/** A workspace with an owner, and what tests want to see of it. */
export class AutomationScene {
  readonly household: Household
  readonly workspaceId: string
  readonly slug: string
  readonly owner: Person

  constructor(household: Household, { owner, id, slug }: { owner: Person; id: string; slug: string }) {
    this.household = household
    this.owner = owner
    this.workspaceId = id
    this.slug = slug
  }

  as(person: Person, now = this.household.now): Promise<WorkspaceContext> {
    return this.household.in(this.slug, person).then((context) => ({ ...context, now }))
  }

  async member(role: Role): Promise<{ person: Person; context: WorkspaceContext }> {
    const person = await this.household.member(this.workspaceId, role)
    return { person, context: await this.as(person) }
  }

  async make(spec: Partial<AutomationSpecInput> = {}): Promise<string> {
    const { id } = await createAutomation(await this.as(this.owner), { spec: { ...daily, ...spec } })
    return id
  }

  row(id: string) {
    return this.database.read((db) => db.automation.findUniqueOrThrow({ where: { id } }))
  }

  get database() {
    return workspaceDatabase(this.workspaceId)
  }

  workspace() {
    return control().read((db) => db.workspace.findUniqueOrThrow({ where: { id: this.workspaceId } }))
  }

  setPlan(plan: string): Promise<unknown> {
    return control().transact(this.household, (tx) =>
      tx.workspace.update({ where: { id: this.workspaceId }, data: { plan } }),
    )
  }

  async frames(): Promise<unknown[]> {
    const events = await this.database.read((db) => db.event.findMany({ orderBy: { sequence: 'asc' } }))
    return events.map(({ frame }) => JSON.parse(frame))
  }

  async audit(): Promise<string[]> {
    const entries = await this.database.read((db) => db.auditEntry.findMany({ orderBy: { sequence: 'asc' } }))
    return entries.map(({ action }) => action)
  }

  async counter(): Promise<number> {
    const row = await this.database.read((db) => db.counter.findUnique({ where: { name: 'automations' } }))
    return Number(row?.value ?? 0)
  }
}

export async function automationScene(household: Household): Promise<AutomationScene> {
  registerTestParts()
  const owner = await household.person('Olga')
  return new AutomationScene(household, { owner, ...(await household.workspace(owner)) })
}
