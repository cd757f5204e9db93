import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { describeEachProvider, newId, now } from './testing/each-provider.ts'

describeEachProvider('the event stream', (installation) => {
  test('shows a reader who asks for what comes after its cursor every event once and in order', async () => {
    const id = newId()
    await installation().databases.provisionWorkspace(id)
    const writers = [installation().databases, installation().another()].map((databases) =>
      databases.workspace(id),
    )
    const [perWriter, atOnce] = [25, 8]
    let isWriting = true

    const seen: string[] = []
    const reader = installation().another().workspace(id)
    async function tail(): Promise<void> {
      let cursor = 0n
      for (let isLast = false; ; ) {
        const rows = await reader.read((client) =>
          client.event.findMany({ where: { sequence: { gt: cursor } }, orderBy: { sequence: 'asc' } }),
        )
        for (const { sequence, frame } of rows) {
          expect(sequence).toBe(cursor + 1n)
          cursor = sequence
          seen.push(frame)
        }
        if (isLast) return
        await sleep(3)
        isLast = !isWriting
      }
    }

    const write = (writer: number, index: number) =>
      writers[writer % writers.length]?.transact({ now }, async (tx, unit) => {
        // Different amounts of work, so that they would overtake each other if they could.
        for (let i = 0; i < index % 4; i++) await tx.counter.count()
        unit.emit({ kind: 'member.removed', personId: `${writer}-${index}` })
      })
    const tailing = tail()
    await Promise.all(
      Array.from({ length: atOnce }, async (_, writer) => {
        for (let index = 0; index < perWriter; index++) await write(writer, index)
      }),
    )
    isWriting = false
    await tailing

    expect(seen).toHaveLength(atOnce * perWriter)
    expect(new Set(seen).size).toBe(atOnce * perWriter)
  })

  test('keeps the events of one transaction together, in the order in which they were told', async () => {
    const db = await installation().workspace()
    await db.transact({ now }, async (_tx, unit) => {
      unit.emit({ kind: 'audit.appended' })
      unit.count('inbox', 2)
      unit.emit({ kind: 'invitations.changed' })
    })
    const rows = await db.read((client) => client.event.findMany({ orderBy: { sequence: 'asc' } }))
    expect(rows.map(({ topic }) => topic)).toEqual(['audit', 'members', 'counters'])
    expect(rows.map(({ sequence }) => sequence)).toEqual([1n, 2n, 3n])
    expect(rows.map(({ createdAt }) => createdAt)).toEqual([now, now, now])
    expect(JSON.parse(rows[2]?.frame ?? '')).toEqual({ kind: 'counter.changed', name: 'inbox', value: 2 })
  })

  test('of the control database knows whose an event is', async () => {
    const { control } = installation().databases
    await control.transact({ now }, async (_tx, unit) => {
      unit.emit({ kind: 'sessions.changed' }, 'person:ada')
      unit.count('unread', 3, 'person:ada')
    })
    const rows = await control.read((client) => client.event.findMany({ where: { scope: 'person:ada' } }))
    expect(rows.map(({ topic }) => topic)).toEqual(['person', 'counters'])
    const counter = await control.read((client) =>
      client.counter.findUnique({ where: { name: 'unread:person:ada' } }),
    )
    expect(counter?.value).toBe(3n)
  })
})
