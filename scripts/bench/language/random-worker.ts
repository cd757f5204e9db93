// One thread of the random schedules: it compares each batch that it is given with brute force.
import { parentPort } from 'node:worker_threads'
import { fireProperties } from '#lib/schedules/testing/fire-properties.ts'
import {
  type PropertyResult,
  type PropertyRun,
  runProperties,
} from '#lib/schedules/testing/run-properties.ts'

const compared = [fireProperties['comes strictly after'], fireProperties['equals a search of every minute']]

parentPort?.on('message', (batch: PropertyRun) => {
  const result: PropertyResult = runProperties(compared, batch)
  parentPort?.postMessage(result)
})
