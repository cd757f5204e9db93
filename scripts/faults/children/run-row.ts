// One row in a process of its own: it has one installation, and whatever goes wrong in it ends with it.

import type { Found, RowResult } from '../fault-row.ts'
import { rowNamed } from '../rows.ts'

const [name = '', extent] = process.argv.slice(2)
const row = rowNamed(name)
const began = performance.now()

async function found(): Promise<Found> {
  try {
    return await row.run({ short: extent === 'short' })
  } catch (error) {
    return { ok: false, got: error instanceof Error ? error.message : String(error) }
  }
}

process.send?.({ name, ...(await found()), tookMs: performance.now() - began } satisfies RowResult, () =>
  process.exit(0),
)
