import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, vi } from 'vitest'
import {
  closeDatabases,
  control,
  provisionWorkspaceDatabase,
  workspaceDatabase,
} from '#lib/adapters/db/open.ts'
import { closeRedis, connectRedis } from '#lib/adapters/redis/connection.ts'
import { startRedis, type TestRedis } from '#lib/adapters/redis/testing/start-redis.ts'
import { ringOnCommit } from '#lib/live/commands/ring-on-commit.ts'
import type { WorkspaceContext } from '#lib/shared/context.ts'
import type { AppError } from '#lib/shared/errors.ts'
import type { Frame } from '#lib/shared/events.ts'
import { permissionsOf, type Role } from '#lib/shared/permissions.ts'
import { mintWorkspace } from '#lib/workspaces/mint.ts'
import { answerEventStream } from '../event-stream.ts'
import { endEventStreams } from '../event-streams.ts'

const now = new Date()

/** The real database and Redis of this process, fresh, for the tests of one file. */
export interface House {
  redis(): TestRedis
  /** Until `ring`, no commit wakes anybody: as when another process made it and Redis is away. */
  hush(): void
  ring(): void
}

export function houseForTests(): House {
  const folder = mkdtempSync(join(tmpdir(), 'ostinato-live-'))
  let redis: TestRedis
  let hush = () => {}
  beforeAll(async () => {
    redis = await startRedis()
    process.env.REDIS_URL = redis.url
    process.env.DATA_DIR = folder
    await connectRedis()
    hush = ringOnCommit()
  })
  afterAll(async () => {
    endEventStreams()
    await closeRedis()
    await redis.stop()
    await closeDatabases()
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    redis: () => redis,
    hush: () => hush(),
    ring() {
      hush = ringOnCommit()
    },
  }
}

export interface Person {
  personId: string
  role: Role
  refusal?: AppError
}

export async function makeWorkspace() {
  const id = randomUUID()
  await provisionWorkspaceDatabase(id)
  return mintWorkspace({ id, slug: id, name: 'Acme', zone: 'UTC' })
}
type Workspace = Awaited<ReturnType<typeof makeWorkspace>>

const contextOf = (workspace: Workspace, { personId, role }: Person): WorkspaceContext => ({
  actor: { kind: 'person', personId, name: 'Ada', isOperator: false },
  workspace,
  role,
  permissions: permissionsOf(role),
  now,
  requestId: 'test',
})

/** The person is asked for anew each time, so a test may change or refuse them while the stream is open. */
export async function open(
  workspace: Workspace,
  person: Person,
  options: { topics?: string; after?: string | null } = {},
) {
  const url = new URL(`http://localhost/api/events?workspace=${workspace.slug}`)
  if (options.topics) url.searchParams.set('topics', options.topics)
  const aborter = new AbortController()
  const request = new Request(url, {
    headers: options.after ? { 'Last-Event-ID': options.after } : {},
    signal: aborter.signal,
  })
  const response = await answerEventStream(request, async () => {
    if (person.refusal) throw person.refusal
    return contextOf(workspace, person)
  })
  return { response, aborter }
}

export const viewer = (): Person => ({ personId: randomUUID(), role: 'viewer' })
export const emit = ({ id }: Workspace, ...frames: Frame[]) =>
  workspaceDatabase(id).transact({ now }, async (_, unit) => {
    for (const frame of frames) unit.emit(frame)
  })
export const emitControl = (scope: string, frame: Frame) =>
  control().transact({ now }, async (_, unit) => unit.emit(frame, scope))
export const count = (value: number): Frame => ({ kind: 'counter.changed', name: 'unread', value })
export const until = (test: () => unknown) =>
  vi.waitFor(() => expect(test()).toBeTruthy(), { timeout: 15_000, interval: 5 })
