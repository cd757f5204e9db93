import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'

const program = join(import.meta.dirname, '../../ostinato.ts')
export const vienna = ['--zone', 'Europe/Vienna']
export const now = ['--now', '2026-11-20T08:30:00Z']
export const from = ['--from', '2026-11-20T08:30:00Z']

export function started(args: readonly string[], path = process.env.PATH): ChildProcessWithoutNullStreams {
  const child = spawn(program, args, { env: { ...process.env, PATH: path, NO_COLOR: '1' }, stdio: 'pipe' })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

export async function run(args: readonly string[], { lines = '', path = process.env.PATH } = {}) {
  const child = started(args, path)
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  child.stdin.end(lines)
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return {
    out,
    err,
    code,
    answers: () =>
      out
        .trim()
        .split('\n')
        .map((line): unknown => JSON.parse(line)),
  }
}

export const lines = (...values: readonly unknown[]) =>
  values.map((value) => JSON.stringify(value)).join('\n')
