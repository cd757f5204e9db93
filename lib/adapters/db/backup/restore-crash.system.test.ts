import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { killed, startChild } from '../testing/child.ts'
import { describeEachProvider, newId, now } from '../testing/each-provider.ts'

describeEachProvider('a restore that is killed', (installation) => {
  test('leaves the old workspace or the new one, and can be done again', async () => {
    const id = newId()
    const { databases, settings } = installation()
    const db = await installation().workspace(id)
    const rows = (side: string) =>
      Array.from({ length: 4_000 }, (_, index) => ({ name: `${side}-${index}`, value: BigInt(index) }))
    const replace = (side: string) =>
      db.transact({ now }, async (tx) => {
        await tx.counter.deleteMany({ where: { name: { contains: '-', not: { in: reserved } } } })
        await tx.counter.createMany({ data: rows(side) })
      })
    const sides = () =>
      db.read(async (client) => ({
        old: await client.counter.count({ where: { name: { startsWith: 'old-' } } }),
        new: await client.counter.count({ where: { name: { startsWith: 'new-' } } }),
      }))

    await replace('new')
    const file = join(settings.dataDir, `${id}.backup`)
    const backup = databases.backupWorkspace({ workspace: { id, name: 'A' }, now })
    await pipeline(backup, createWriteStream(file))

    async function restoring() {
      const child = startChild('restore', settings, [id, file])
      if (child.stdout) await once(child.stdout, 'data')
      return child
    }
    await replace('old')
    const first = await restoring()
    const startedAt = performance.now()
    await once(first, 'exit')
    const wholeMs = performance.now() - startedAt
    expect(await sides()).toEqual({ old: 0, new: 4_000 })

    // Most of them around the moment at which the one takes the place of the other.
    for (const part of [0.2, 0.5, 0.7, 0.8, 0.9]) {
      await replace('old')
      const child = await restoring()
      await sleep(wholeMs * part)
      await killed(child)
      const { old, new: restored } = await sides()
      expect([`${old}/${restored}`]).toEqual([old > 0 ? '4000/0' : '0/4000'])
    }
    await replace('old')
    await databases.restoreWorkspace(id, createReadStream(file), { now })
    expect(await sides()).toEqual({ old: 0, new: 4_000 })
  })
})

const reserved = ['event-epoch', 'event-sequence', 'audit-sequence']
