import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { nodeFlags } from '../../launch/next-program.ts'
import type { RawResult, RawTask } from './children/raw-bullmq.ts'

/** When the last of the calls was done by BullMQ alone, in a process of its own. */
export async function rawBullmq(task: RawTask): Promise<RawResult> {
  const child = fork(join(import.meta.dirname, 'children', 'raw-bullmq.ts'), { execArgv: [...nodeFlags] })
  child.send(task)
  const said = once(child, 'message')
  const ended = once(child, 'exit').then(() => null)
  const first = await Promise.race([said, ended])
  if (first === null) throw new Error('Raw BullMQ did not come to its end.')
  const [result]: RawResult[] = first
  if (!result) throw new Error('Raw BullMQ answered nothing.')
  return result
}
