import type { WorkspaceClient } from '../clients.ts'
import type { OpenDatabase } from '../open-database.ts'
import type { PortableValue, Table } from './portable.ts'

/** A database beside a workspace's own, which takes its place in one step when it is whole. */
export interface RestoreTarget {
  /** Makes it, empty, as the database was that the backup was made from. */
  prepare(migration: string): Promise<Table[]>
  insert(table: Table, rows: PortableValue[][]): Promise<void>
  /** Checks that every reference leads somewhere, and brings it to the newest schema. */
  complete(): Promise<void>
  open(): Promise<OpenDatabase<WorkspaceClient>>
  /**
   * Either the old database stands afterwards or the new one, whatever happens meanwhile. The audit chain is the
   * workspace's own before and after: it is never copied, so that nothing that is being appended can be missed.
   */
  takePlace(): Promise<void>
}
