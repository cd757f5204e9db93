import type { Readable } from 'node:stream'
import { type Restored, restoreWorkspace } from './backup/restore-workspace.ts'
import { type BackedUp, writeBackup } from './backup/write-backup.ts'
import type { ControlClient, ControlTransaction, WorkspaceClient, WorkspaceTransaction } from './clients.ts'
import { tellCommitted } from './committed.ts'
import { type ControlDatabase, databaseHandle, type WorkspaceDatabase } from './database.ts'
import { LeaseCache } from './lease-cache.ts'
import { refuseInsideTransaction } from './nesting.ts'
import type { OpenDatabase } from './open-database.ts'
import type { DatabaseSettings } from './settings.ts'
import type { Store } from './store.ts'
import { eventEpoch } from './unit/counters.ts'
import { type ControlUnit, type WorkspaceUnit, workspaceScope, workspaceUnit } from './unit/unit-of-work.ts'

const controlKey = 'control'

/** All databases of an installation, as one process sees them. */
export class Databases {
  readonly control: ControlDatabase
  readonly #store: Store
  readonly #settings: DatabaseSettings
  readonly #control: LeaseCache<OpenDatabase<ControlClient>>
  readonly #workspaces: LeaseCache<OpenDatabase<WorkspaceClient>>

  constructor(store: Store, settings: DatabaseSettings) {
    const { waitMs, openWorkspaces } = settings
    this.#store = store
    this.#settings = settings
    this.#control = new LeaseCache({ limit: 1, waitMs, open: () => store.openControl() })
    this.#workspaces = new LeaseCache({
      limit: openWorkspaces,
      waitMs,
      open: (id) => store.openWorkspace(id),
    })
    this.control = databaseHandle<ControlClient, ControlTransaction, ControlUnit>({
      cache: this.#control,
      key: controlKey,
      settings,
      committed: { database: 'control' },
      asUnit: (unit) => unit,
    })
  }

  workspace(id: string): WorkspaceDatabase {
    return databaseHandle<WorkspaceClient, WorkspaceTransaction, WorkspaceUnit>({
      cache: this.#workspaces,
      key: id,
      settings: this.#settings,
      committed: { database: 'workspace', workspaceId: id },
      asUnit: workspaceUnit,
    })
  }

  provisionWorkspace(id: string): Promise<void> {
    return this.#store.provisionWorkspace(id)
  }

  async dropWorkspace(id: string): Promise<void> {
    await this.#workspaces.evict(id)
    await this.#store.dropWorkspace(id)
  }

  /** One workspace as one file, from one consistent view of it, while it goes on. */
  backupWorkspace(backedUp: BackedUp): Readable {
    return writeBackup(() => this.#store.backupSource(backedUp.workspace.id), backedUp)
  }

  /** Everything in the workspace becomes what it was in the backup, in one step. */
  async restoreWorkspace(id: string, input: Readable, { now }: { now: Date }): Promise<Restored> {
    refuseInsideTransaction()
    const liveEpoch = await this.workspace(id).read(async (client) => {
      const counter = await client.counter.findUniqueOrThrow({ where: { name: eventEpoch } })
      return counter.value
    })
    const restored = await this.#store.restore(id, (target) =>
      restoreWorkspace({ target, input, now, liveEpoch }),
    )
    tellCommitted({ database: 'workspace', workspaceId: id, scopes: [workspaceScope] })
    return restored
  }

  /** Waits for what is under way; then nobody gets a database any more. */
  async close(): Promise<void> {
    await Promise.all([this.#workspaces.close(), this.#control.close()])
    await this.#store.close()
  }
}
