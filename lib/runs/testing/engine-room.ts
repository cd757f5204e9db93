import { setClock } from '#lib/adapters/clock/clock.ts'
import { control, workspaceDatabase } from '#lib/adapters/db/open.ts'
import { newId } from '#lib/adapters/secrets/tokens.ts'
import { registerAgent } from '#lib/agent/register-agent.ts'
import type { RunAccess, RunEnvelope, RunOutcome } from '#lib/agent/run-access.ts'
import { AutomationSpec, type AutomationSpecInput } from '#lib/automations/spec/automation-spec.ts'
import { nextFireOf } from '#lib/automations/timing-of.ts'
import type { WorkspaceContext } from '#lib/shared/context.ts'
import type { Household, Person } from '#lib/workspaces/testing/household.ts'
import { attendWorkspace } from '../commands/attend-workspace.ts'
import { executeRun } from '../commands/execute-run.ts'
import { nameEngine } from '../engine.ts'

type Work = (run: RunEnvelope, access: RunAccess) => Promise<RunOutcome> | RunOutcome

const minutely = { kind: 'cron', expressions: ['* * * * *'], zone: 'UTC' } as const

/** A workspace with its engine, whose clock stands still until it is told to go on. */
export class EngineRoom {
  readonly household: Household
  readonly owner: Person
  readonly workspaceId: string
  readonly slug: string
  /** What the engine was given, in order. */
  readonly ran: RunEnvelope[] = []
  /** What the engine does: replace it. */
  engine: Work = () => ({ kind: 'succeeded', output: null })

  private constructor(household: Household, owner: Person, workspace: { id: string; slug: string }) {
    this.household = household
    this.owner = owner
    this.workspaceId = workspace.id
    this.slug = workspace.slug
  }

  static async open(household: Household): Promise<EngineRoom> {
    household.now = new Date('2026-03-02T08:00:00Z')
    setClock(household.now)
    registerAgent()
    const owner = await household.person('Olga')
    const room = new EngineRoom(household, owner, await household.workspace(owner))
    nameEngine(async (run, access) => {
      room.ran.push(run)
      return room.engine(run, access)
    })
    return room
  }

  get now(): Date {
    return this.household.now
  }

  get database() {
    return workspaceDatabase(this.workspaceId)
  }

  context(person = this.owner): Promise<WorkspaceContext> {
    return this.household.in(this.slug, person)
  }

  goOn(ms: number): void {
    this.household.now = new Date(this.now.getTime() + ms)
    setClock(this.household.now)
  }

  /** Due each minute, unless told otherwise. */
  async automation(change: Partial<AutomationSpecInput> = {}, by: Person = this.owner): Promise<string> {
    const spec = AutomationSpec.parse({
      name: 'Minutely',
      trigger: minutely,
      action: { kind: 'prompt', text: 'Look.' },
      ...change,
    })
    const id = newId('au')
    const { now } = this
    await this.database.transact({ now }, async (tx) => {
      await tx.automation.create({
        data: {
          id,
          kind: 'automation',
          name: spec.name,
          state: 'active',
          version: 1,
          tags: '[]',
          searchText: '',
          triggerKind: spec.trigger.kind,
          creatorId: by.id,
          creatorName: by.name,
          createdAt: now,
          updatedAt: now,
          nextFireAt: nextFireOf(spec, id, now),
        },
      })
      const written = {
        spec: JSON.stringify(spec),
        authorId: by.id,
        authorName: by.name,
        reason: '',
        createdAt: now,
      }
      await tx.automationVersion.create({ data: { automationId: id, number: 1, ...written } })
    })
    return id
  }

  /** A second version, as an edit makes one. */
  async edit(id: string, change: Partial<AutomationSpecInput>): Promise<void> {
    const { now } = this
    await this.database.transact({ now }, async (tx) => {
      const { version } = await tx.automation.findUniqueOrThrow({ where: { id } })
      const key = { automationId_number: { automationId: id, number: version } }
      const last = await tx.automationVersion.findUniqueOrThrow({ where: key })
      const spec = AutomationSpec.parse({ ...JSON.parse(last.spec), ...change })
      const number = version + 1
      await tx.automationVersion.create({ data: { ...last, number, spec: JSON.stringify(spec) } })
      await tx.automation.update({
        where: { id },
        data: { version: number, nextFireAt: nextFireOf(spec, id, now) },
      })
    })
  }

  async limit(concurrentRuns: number): Promise<void> {
    await control().transact(this, (tx) =>
      tx.workspace.update({ where: { id: this.workspaceId }, data: { concurrentRuns } }),
    )
  }

  attend = (): Promise<void> => attendWorkspace(this.workspaceId)

  /** What a worker would do with what is in its queue. Answers how many runs it took up. */
  async work(): Promise<number> {
    const rows = await this.database.read((db) =>
      db.run.findMany({ where: { state: 'queued', admittedAt: { not: null } }, select: { id: true } }),
    )
    await Promise.all(rows.map(({ id }) => executeRun({ workspaceId: this.workspaceId, runId: id })))
    return rows.length
  }

  /** Until nothing is to be done at this moment. */
  async settle(): Promise<void> {
    do await this.attend()
    while ((await this.work()) > 0)
  }

  runs() {
    return this.database.read((db) =>
      db.run.findMany({ orderBy: [{ scheduledFor: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }] }),
    )
  }

  /** The only run that there is. */
  async run() {
    const [run, ...others] = await this.runs()
    if (!run || others.length > 0) throw new Error(`There are ${others.length + (run ? 1 : 0)} runs.`)
    return run
  }

  async ledger(runId: string): Promise<string[]> {
    const rows = await this.database.read((db) =>
      db.runEvent.findMany({ where: { runId }, orderBy: { sequence: 'asc' } }),
    )
    return rows.map(({ kind }) => kind)
  }

  async row(automationId: string) {
    return this.database.read((db) => db.automation.findUniqueOrThrow({ where: { id: automationId } }))
  }

  async counter(name: string): Promise<number> {
    const row = await this.database.read((db) => db.counter.findUnique({ where: { name } }))
    return Number(row?.value ?? 0)
  }

  earliestDueAt = async (): Promise<Date | null> =>
    control().read(
      async (db) =>
        (await db.workspace.findUnique({ where: { id: this.workspaceId } }))?.earliestDueAt ?? null,
    )
}
