import type { FaultRow } from './fault-row.ts'
import { clockSteps } from './rows/clock-steps.ts'
import { crashLoops } from './rows/crash-loops.ts'
import { databases } from './rows/databases.ts'
import { downtime } from './rows/downtime.ts'
import { drain } from './rows/drain.ts'
import { eachInstant } from './rows/each-instant.ts'
import { fairness } from './rows/fairness.ts'
import { ahead } from './rows/far-ahead.ts'
import { killed } from './rows/killed.ts'
import { lostWorker } from './rows/lost-worker.ts'
import { poison } from './rows/poison.ts'
import { redisLost } from './rows/redis-lost.ts'
import { restarts } from './rows/restarts.ts'
import { staleInstants } from './rows/stale-instants.ts'
import { steppedMachine } from './rows/stepped-machine.ts'
import { stopped } from './rows/stopped.ts'

export const rows: readonly FaultRow[] = [
  eachInstant,
  ...killed,
  ...downtime,
  ...staleInstants,
  restarts,
  ...crashLoops,
  clockSteps,
  ...steppedMachine,
  ...ahead,
  ...lostWorker,
  poison,
  ...drain,
  ...redisLost,
  ...databases,
  fairness,
  ...stopped,
]

export function rowNamed(name: string): FaultRow {
  const row = rows.find((each) => each.name === name)
  if (!row) throw new Error(`There is no row ${name}.`)
  return row
}
