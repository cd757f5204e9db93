import type { Readable } from 'node:stream'
import { RestoresBusyError } from './backup/backup-errors.ts'
import { type Restored, type RestoreOptions, restoreWorkspace } from './backup/restore-workspace.ts'
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
const restoresAtOnce = 2

/** All databases of an installation, as one process sees them. */
export class Databases {
  readonly control: ControlDatabase
  readonly #store: Store
  readonly #settings: DatabaseSettings
  readonly #control: LeaseCache<OpenDatabase<ControlClient>>
  readonly #workspaces: LeaseCache<OpenDatabase<WorkspaceClient>>
  #restores = 0

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

  /** Everything in the workspace becomes what it was in the backup, in one step; its audit log goes on. */
  async restoreWorkspace(id: string, input: Readable, options: RestoreOptions): Promise<Restored> {
    // Who sends it may go away before anybody has begun to read.
    input.on('error', () => {})
    try {
      refuseInsideTransaction()
      if (this.#restores >= restoresAtOnce) throw new RestoresBusyError(this.#restores)
      this.#restores += 1
      try {
        return await this.#restore(id, input, options)
      } finally {
        this.#restores -= 1
      }
    } finally {
      input.destroy()
    }
  }

  async #restore(id: string, input: Readable, options: RestoreOptions): Promise<Restored> {
    const restored = await this.#store.restore(id, async (target) => {
      const liveEpoch = await this.workspace(id).read(async (client) => {
        const counter = await client.counter.findUnique({ where: { name: eventEpoch } })
        return counter?.value ?? 0n
      })
      return restoreWorkspace({ ...options, target, input, liveEpoch })
    })
    tellCommitted({ database: 'workspace', workspaceId: id, scopes: [workspaceScope] })
    return restored
  }

  /** Waits for what is under way; then nobody gets a database any more. */
  async close(): Promise<void> {
    await Promise.all([this.#workspaces.close(), this.#control.close()])
    await this.#store.close()
  }
}
