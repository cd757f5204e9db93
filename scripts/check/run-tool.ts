import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'

export interface Outcome {
  ok: boolean
  output: string
}

// The Node that the product brings comes first, whatever Node the machine has.
const environment = (root: string) => ({
  ...process.env,
  PATH: [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
  NO_COLOR: '1',
  NEXT_TELEMETRY_DISABLED: '1',
})

/** Runs a program of the tree to its end. What it prints matters only when it fails. */
export function runTool(root: string, program: string, ...args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: environment(root),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const parts: Buffer[] = []
    child.stdout.on('data', (part: Buffer) => parts.push(part))
    child.stderr.on('data', (part: Buffer) => parts.push(part))
    child.once('error', (error) =>
      resolve({ ok: false, output: `${program} did not start: ${error.message}` }),
    )
    child.once('close', (code) => resolve({ ok: code === 0, output: Buffer.concat(parts).toString().trim() }))
  })
}

/** The first failure of several runs, one after the other; each needs what the one before it made. */
export async function runInTurn(...runs: (() => Promise<Outcome>)[]): Promise<Outcome> {
  for (const run of runs) {
    const outcome = await run()
    if (!outcome.ok) return outcome
  }
  return { ok: true, output: '' }
}
