import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, inject } from 'vitest'
import { prepareHash } from '#lib/adapters/auth/passwords.ts'
import { control } from '#lib/adapters/db/open.ts'
import { processState } from '#lib/adapters/db/process-state.ts'
import {
  type Installation,
  makeInstallation,
  removeInstallation,
} from '#lib/adapters/db/testing/each-provider.ts'
import { closeRedis, connectRedis } from '#lib/adapters/redis/connection.ts'
import { startRedis, type TestRedis } from '#lib/adapters/redis/testing/start-redis.ts'
import { newId } from '#lib/adapters/secrets/tokens.ts'
import { addPerson } from '#lib/people/commands/add-person.ts'
import type { DoorContext } from '#lib/people/door.ts'
import type { Context, WorkspaceContext } from '#lib/shared/context.ts'
import type { Role } from '#lib/shared/permissions.ts'
import { addWorkspace } from '../commands/add-workspace.ts'
import { provisionWorkspace } from '../commands/provision-workspace.ts'
import { contextOfMember } from '../queries.ts'

export const password = 'a long enough sentence'

export interface Person {
  id: string
  name: string
  email: string
}

// hashing takes long on purpose, and everybody here has the same password
let preparedHash: ReturnType<typeof prepareHash> | undefined

/** People and workspaces in the databases of this process, which are a fresh installation of their own. */
export class Household {
  now = new Date('2026-03-01T09:00:00.000Z')

  visitor(cookie?: string): DoorContext {
    return {
      actor: { kind: 'system', name: 'visitor' },
      now: this.now,
      requestId: randomUUID(),
      headers: new Headers(cookie ? { cookie } : {}),
      address: '192.0.2.1',
    }
  }

  as(person: Person, isOperator = false): Context {
    const actor = { kind: 'person', personId: person.id, name: person.name, isOperator } as const
    return { actor, now: this.now, requestId: randomUUID() }
  }

  in(slug: string, person: Person): Promise<WorkspaceContext> {
    return contextOfMember(this.as(person), slug)
  }

  async person(name: string): Promise<Person> {
    const email = `${name.toLowerCase()}.${randomUUID().slice(0, 8)}@acme.example`
    preparedHash ??= prepareHash(password)
    const proof = await preparedHash
    const { id } = await control().transact(this, (tx) =>
      addPerson(tx, { name, email, password }, { proof, headers: new Headers() }),
    )
    return { id, name, email }
  }

  async workspace(owner: Person): Promise<{ id: string; slug: string }> {
    const id = newId('ws')
    const slug = `acme-${randomUUID().slice(0, 8)}`
    const input = {
      id,
      slug,
      name: 'Acme',
      zone: 'Europe/Vienna',
      ownerId: owner.id,
      context: this.as(owner),
    }
    await control().transact(this, (tx, unit) => addWorkspace(tx, unit, input))
    await provisionWorkspace(this, id)
    return { id, slug }
  }

  /** Joined without an invitation: only tests may. */
  async member(workspaceId: string, role: Role): Promise<Person> {
    const person = await this.person(role)
    await control().transact(this, async (tx, unit) => {
      const createdAt = this.now
      await tx.membership.create({
        data: { id: newId('me'), workspaceId, personId: person.id, role, createdAt },
      })
      unit.count('members', 1, workspaceId)
    })
    return person
  }

  async counter(name: string, workspaceId: string): Promise<number> {
    const row = await control().read((db) =>
      db.counter.findUnique({ where: { name: `${name}:${workspaceId}` } }),
    )
    return Number(row?.value ?? 0)
  }

  async auditOf(scope: string): Promise<string[]> {
    const entries = await control().read((db) =>
      db.auditEntry.findMany({ where: { scope }, orderBy: { sequence: 'asc' } }),
    )
    return entries.map(({ action }) => action)
  }
}

/** Commands take the databases and the Redis of their process, so these are put there for the time of the tests. */
export function describeCommands(title: string, tests: (household: Household) => void): void {
  let redis: TestRedis
  beforeAll(async () => {
    redis = await startRedis()
    process.env.REDIS_URL = redis.url
    process.env.MASTER_KEY = 'a master key that only tests have, and nobody else'
    await connectRedis()
  })
  afterAll(async () => {
    await closeRedis()
    await redis.stop()
  })
  for (const provider of ['sqlite', 'postgresql'] as const) {
    describe.skipIf(provider === 'postgresql' && inject('postgresqlUrl') === null)(
      `${title} (${provider})`,
      () => {
        let installation: Installation
        beforeAll(async () => {
          installation = await makeInstallation(provider)
          processState().databases = installation.databases
        })
        afterAll(async () => {
          processState().databases = undefined
          await removeInstallation(installation)
        })
        tests(new Household())
      },
    )
  }
}
