import type { ControlClient, Reading, WorkspaceClient } from '#lib/adapters/db/clients.ts'
import { control, workspaceDatabase } from '#lib/adapters/db/open.ts'
import { eventEpoch, eventSequence } from '#lib/adapters/db/unit/counters.ts'
import type { WorkspaceContext } from '#lib/shared/context.ts'
import { Frame, type Topic, topics } from '#lib/shared/events.ts'
import { type Cursor, formatCursor, type Position } from './cursor.ts'
import type { LogId, LogPage, LogRow } from './log.ts'

type Client = Pick<Reading<ControlClient> | Reading<WorkspaceClient>, 'event' | 'counter'>

const readLog = <T>(id: LogId, query: (client: Client) => Promise<T>): Promise<T> =>
  id.log === 'control' ? control().read(query) : workspaceDatabase(id.workspaceId).read(query)

async function readHead(client: Client): Promise<Position> {
  const rows = await client.counter.findMany({ where: { name: { in: [eventEpoch, eventSequence] } } })
  const value = (name: string) => Number(rows.find((row) => row.name === name)?.value ?? 0)
  return { epoch: value(eventEpoch), sequence: value(eventSequence) }
}

/** The newest rows, oldest of them first. */
export const readNewest = (id: LogId, limit: number): Promise<LogPage> =>
  readLog(id, async (client) => {
    const head = await readHead(client)
    const after = { epoch: head.epoch, sequence: Math.max(0, head.sequence - limit) }
    return { head, rows: await readRows(client, after, { upTo: head.sequence, limit }) }
  })

/** The rows that follow a position of the present epoch; none when it is of another. */
export const readAfter = (id: LogId, after: Position, limit: number): Promise<LogPage> =>
  readLog(id, async (client) => {
    // First the head: rows that are committed in between belong to the next page.
    const head = await readHead(client)
    if (head.epoch !== after.epoch || head.sequence <= after.sequence) return { head, rows: [] }
    return { head, rows: await readRows(client, after, { upTo: head.sequence, limit }) }
  })

async function readRows(
  client: Client,
  after: Position,
  { upTo, limit }: { upTo: number; limit: number },
): Promise<LogRow[]> {
  const rows = await client.event.findMany({
    where: { epoch: BigInt(after.epoch), sequence: { gt: BigInt(after.sequence), lte: BigInt(upTo) } },
    orderBy: { sequence: 'asc' },
    take: limit,
  })
  return rows.map((row) => ({
    position: { epoch: Number(row.epoch), sequence: Number(row.sequence) },
    scope: row.scope,
    topic: topics.find((topic): topic is Topic => topic === row.topic) ?? null,
    frame: parseFrame(row.frame),
  }))
}

/** Null for a frame of a newer version: its row still counts, so that the reader's place stays true. */
function parseFrame(text: string): Frame | null {
  const parsed = Frame.safeParse(JSON.parse(text))
  return parsed.success ? parsed.data : null
}

/**
 * Where the two logs are now. A page reads this before its data and hands both to the browser, whose stream then
 * begins exactly there: what happens while the page is on its way is not lost.
 */
export async function readCursor({ workspace }: Pick<WorkspaceContext, 'workspace'>): Promise<string> {
  const [installation, own] = await Promise.all([
    readLog({ log: 'control' }, readHead),
    readLog({ log: 'workspace', workspaceId: workspace.id }, readHead),
  ])
  const cursor: Cursor = { control: installation, workspace: own }
  return formatCursor(cursor)
}
