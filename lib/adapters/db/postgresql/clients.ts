import { PrismaPg } from '@prisma/adapter-pg'
import type { AnyTransaction, ControlClient, WorkspaceClient } from '../clients.ts'
import type { OpenDatabase } from '../open-database.ts'
import { controlPlace, type Place } from './place.ts'
import { placedPool } from './placed-pool.ts'
import type { SharedPool } from './shared-pool.ts'

const adapterFor = (shared: SharedPool, place: Place) =>
  new PrismaPg(placedPool(shared, place), { schema: place.schema })

export async function openControlClient(shared: SharedPool): Promise<OpenDatabase<ControlClient>> {
  const { PrismaClient } = await import('#prisma/control/postgresql/client.ts')
  const client = new PrismaClient({ adapter: adapterFor(shared, controlPlace) })
  // Both clients come from the same models; TypeScript cannot see that their queries are alike.
  return open(client as unknown as ControlClient, controlPlace)
}

export async function openWorkspaceClient(
  shared: SharedPool,
  place: Place,
): Promise<OpenDatabase<WorkspaceClient>> {
  const { PrismaClient } = await import('#prisma/workspace/postgresql/client.ts')
  const client = new PrismaClient({ adapter: adapterFor(shared, place) })
  return open(client as unknown as WorkspaceClient, place)
}

async function open<Client extends { $connect(): Promise<void>; $disconnect(): Promise<void> }>(
  client: Client,
  { schema }: Place,
): Promise<OpenDatabase<Client>> {
  await client.$connect()
  return {
    client,
    // Transactions of one database take turns across processes too, as they do on SQLite: what a transaction has
    // read stays true until it commits, without retries.
    begin: async (tx: AnyTransaction) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${schema}, 0))`
    },
    isStale: () => false,
    close: () => client.$disconnect(),
  }
}
