// Thousands of transactions over a few workspaces; says what descriptors and memory did meanwhile.
import { readdirSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { openDatabases } from '../../open.ts'
import type { DatabaseSettings } from '../../settings.ts'

const [settings = '', ids = '', transactions = '0'] = process.argv.slice(2)
// Written by the test that started this process.
const databases = openDatabases(JSON.parse(settings) as DatabaseSettings)
const workspaces = ids.split(',').map((id) => databases.workspace(id))
const total = Number(transactions)
const now = new Date()

function sample() {
  globalThis.gc?.()
  return { heap: process.memoryUsage().heapUsed, descriptors: readdirSync('/proc/self/fd').length }
}

async function run(count: number): Promise<void> {
  let index = 0
  await Promise.all(
    Array.from({ length: 20 }, async () => {
      while (index < count) {
        const name = `row-${index % 50}`
        // A while in each, so that all are closed and opened again many times.
        const workspace = workspaces[Math.floor(index++ / 100) % workspaces.length]
        await workspace?.transact({ now }, (tx) =>
          tx.counter.upsert({
            where: { name },
            create: { name, value: 1n },
            update: { value: { increment: 1n } },
          }),
        )
      }
    }),
  )
}

await run(total / 10)
const early = sample()
await run((total * 9) / 10)
const late = sample()
await databases.close()
// A socket that was ended is closed a little later.
await sleep(100)
process.stdout.write(JSON.stringify({ early, late, closed: sample() }))
