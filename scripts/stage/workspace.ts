import { randomUUID } from 'node:crypto'
import { now } from '#lib/adapters/clock/clock.ts'
import { control, provisionWorkspaceDatabase, workspaceDatabase } from '#lib/adapters/db/open.ts'
import { newId } from '#lib/adapters/secrets/tokens.ts'
import { askAttention } from '#lib/automations/commands/ask-attention.ts'
import { lowerDue } from '#lib/automations/commands/lower-due.ts'
import { AutomationSpec, type AutomationSpecInput } from '#lib/automations/spec/automation-spec.ts'
import { nextFireOf } from '#lib/automations/timing-of.ts'
import type { WorkspaceContext } from '#lib/shared/context.ts'
import { contextOfMember } from '#lib/workspaces/queries.ts'

const atOnce = 500

export interface NewRows {
  count: number
  spec: (index: number) => AutomationSpecInput
  /** Else each begins with its own next instant. */
  nextFireAt?: (index: number) => Date
}

/** A workspace on the stage, written as rows: a thousand automations need no thousand commands. */
export class StageWorkspace {
  readonly id: string
  readonly slug: string
  readonly ownerId: string

  private constructor(ids: { id: string; slug: string; ownerId: string }) {
    this.id = ids.id
    this.slug = ids.slug
    this.ownerId = ids.ownerId
  }

  static async make({ concurrentRuns = 64 }: { concurrentRuns?: number } = {}): Promise<StageWorkspace> {
    const moment = now()
    const name = randomUUID().slice(0, 8)
    const ids = { id: newId('ws'), slug: `stage-${name}`, ownerId: newId('pe') }
    await control().transact({ now: moment }, async (tx) => {
      const times = { createdAt: moment, updatedAt: moment }
      await tx.person.create({
        data: { id: ids.ownerId, name: 'Olga', email: `${name}@acme.example`, ...times },
      })
      await tx.workspace.create({
        data: {
          ...{ id: ids.id, slug: ids.slug, name: 'Acme', zone: 'Europe/Vienna', state: 'ready' },
          ...{ createdAt: moment, plan: 'unlimited', concurrentRuns },
        },
      })
      const membership = { workspaceId: ids.id, personId: ids.ownerId, role: 'owner', createdAt: moment }
      await tx.membership.create({ data: { id: newId('me'), ...membership } })
    })
    await provisionWorkspaceDatabase(ids.id)
    return new StageWorkspace(ids)
  }

  get database() {
    return workspaceDatabase(this.id)
  }

  /** As its owner, at this moment. */
  context(): Promise<WorkspaceContext> {
    const actor = { kind: 'person', personId: this.ownerId, name: 'Olga', isOperator: false } as const
    return contextOfMember({ actor, now: now(), requestId: randomUUID() }, this.slug)
  }

  async add({ count, spec, nextFireAt }: NewRows): Promise<string[]> {
    const moment = now()
    const rows = Array.from({ length: count }, (_, index) => {
      const id = newId('au')
      const parsed = AutomationSpec.parse(spec(index))
      return { id, spec: parsed, due: nextFireAt ? nextFireAt(index) : nextFireOf(parsed, id, moment) }
    })
    const dues = rows.flatMap(({ due }) => due ?? [])
    if (dues.length > 0) await lowerDue({ now: moment }, this.id, earliest(dues))
    for (let first = 0; first < rows.length; first += atOnce)
      await this.#insert(rows.slice(first, first + atOnce), moment)
    await askAttention(this.id)
    return rows.map(({ id }) => id)
  }

  async #insert(rows: { id: string; spec: AutomationSpec; due: Date | null }[], moment: Date): Promise<void> {
    await this.database.transact({ now: moment }, async (tx, unit) => {
      unit.count('automations', rows.length)
      await tx.automation.createMany({
        data: rows.map(({ id, spec, due }) => ({
          ...{
            id,
            kind: 'automation',
            name: spec.name,
            state: 'active',
            version: 1,
            tags: '[]',
            searchText: '',
          },
          ...{ triggerKind: spec.trigger.kind, creatorId: this.ownerId, creatorName: 'Olga' },
          ...{ createdAt: moment, updatedAt: moment, nextFireAt: due },
        })),
      })
      await tx.automationVersion.createMany({
        data: rows.map(({ id, spec }) => ({
          ...{ automationId: id, number: 1, spec: JSON.stringify(spec), reason: '' },
          ...{ authorId: this.ownerId, authorName: 'Olga', createdAt: moment },
        })),
      })
    })
  }

  /** How many runs there are in each state. */
  async states(): Promise<Record<string, number>> {
    const rows = await this.database.read(
      (db) => db.$queryRaw<{ state: string; count: bigint }[]>`
        SELECT "state", COUNT(*) AS "count" FROM "Run" GROUP BY "state"`,
    )
    return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]))
  }

  runs() {
    return this.database.read((db) => db.run.findMany({ orderBy: [{ scheduledFor: 'asc' }, { id: 'asc' }] }))
  }
}

const earliest = (instants: readonly Date[]): Date =>
  new Date(instants.reduce((first, instant) => Math.min(first, instant.getTime()), Number.POSITIVE_INFINITY))
