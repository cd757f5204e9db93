// Reads and then writes, with many writers at once. Says how many of their transactions it got an error from.
import { openDatabases } from '../../open.ts'
import type { DatabaseSettings } from '../../settings.ts'

const [settings = '', id = '', writers = '0', each = '0'] = process.argv.slice(2)
// Written by the test that started this process.
const databases = openDatabases(JSON.parse(settings) as DatabaseSettings)
const db = databases.workspace(id)
const errors: string[] = []

async function write(): Promise<void> {
  await db.transact({ now: new Date() }, async (tx, unit) => {
    const { value } = await tx.counter.findUniqueOrThrow({ where: { name: 'read-then-written' } })
    await tx.counter.update({ where: { name: 'read-then-written' }, data: { value: value + 1n } })
    unit.count('inbox', 1)
  })
}

await Promise.all(
  Array.from({ length: Number(writers) }, async () => {
    for (let index = 0; index < Number(each); index++) {
      await write().catch((error: unknown) => errors.push(String(error)))
    }
  }),
)
await databases.close()
process.stdout.write(JSON.stringify(errors))
