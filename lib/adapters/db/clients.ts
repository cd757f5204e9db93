import type { Prisma as Control, PrismaClient as ControlPrismaClient } from '#prisma/control/sqlite/client.ts'
import type {
  Prisma as Workspace,
  PrismaClient as WorkspacePrismaClient,
} from '#prisma/workspace/sqlite/client.ts'

// One set of types for both providers: those of the SQLite clients, whose queries PostgreSQL's understand too.
export type ControlClient = ControlPrismaClient
export type ControlTransaction = Control.TransactionClient
export type WorkspaceClient = WorkspacePrismaClient
export type WorkspaceTransaction = Workspace.TransactionClient

type Reads =
  | 'findUnique'
  | 'findUniqueOrThrow'
  | 'findFirst'
  | 'findFirstOrThrow'
  | 'findMany'
  | 'count'
  | 'aggregate'
  | 'groupBy'

/** A client that can only read: what writes does so in a transaction. */
export type Reading<Client> = {
  [Name in keyof Client as Name extends `$${string}` ? never : Name]: Pick<
    Client[Name],
    Reads & keyof Client[Name]
  >
} & Pick<Client, '$queryRaw' & keyof Client>

/** What the two transactions have in common. */
export interface AnyTransaction {
  $queryRaw<T = unknown>(query: TemplateStringsArray, ...values: unknown[]): PromiseLike<T>
  $executeRaw(query: TemplateStringsArray, ...values: unknown[]): PromiseLike<number>
}

/** What the two clients have in common. */
export interface AnyClient<Transaction> {
  $transaction<T>(
    work: (tx: Transaction) => Promise<T>,
    options?: { maxWait?: number; timeout?: number },
  ): Promise<T>
  $disconnect(): Promise<void>
}
