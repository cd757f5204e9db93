// Ten writers that keep a database of SQLite busy, each with a connection of its own, until this process is ended.

import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'

const [file = ''] = process.argv.slice(2)
const writers = 10
const holdMs = 5

async function write(number: number): Promise<never> {
  const database = new DatabaseSync(file, { timeout: 20_000 })
  const name = `stage:${process.pid}:${number}`
  const add = database.prepare(
    `INSERT INTO "Counter" ("name", "value") VALUES (?, 1) ON CONFLICT ("name") DO UPDATE SET "value" = "value" + 1`,
  )
  for (;;) {
    database.exec('BEGIN IMMEDIATE')
    add.run(name)
    // The lock is held on purpose, without letting another of this process's writers begin.
    const until = performance.now() + holdMs
    while (performance.now() < until);
    database.exec('COMMIT')
    await pause(Math.random() * 200)
  }
}

await Promise.all(Array.from({ length: writers }, (_, number) => write(number)))
