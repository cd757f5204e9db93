import { signalGroup } from './child.ts'
import { startDying } from './die-with-launcher.ts'

export interface ProgramResult {
  ok: boolean
  output: string
  message: unknown
}
export interface Program {
  command: string
  args: readonly string[]
  cwd: string
  env: NodeJS.ProcessEnv
  stop: AbortSignal
}

/** Runs a program to its end and collects what it said, and the one message that it may send. */
export async function runProgram({ stop, ...program }: Program): Promise<ProgramResult> {
  stop.throwIfAborted()
  const lines: string[] = []
  let message: unknown
  const { process: child, ended } = startDying({ ...program, onLine: (line) => lines.push(line) })
  child.once('message', (sent) => {
    message = sent
  })
  const end = () => signalGroup(child, 'SIGKILL')
  stop.addEventListener('abort', end)
  const { code } = await ended
  stop.removeEventListener('abort', end)
  stop.throwIfAborted()
  return { ok: code === 0, output: lines.join('\n'), message }
}
