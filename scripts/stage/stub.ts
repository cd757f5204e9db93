import { type ChildProcess, fork } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { join } from 'node:path'
import { nodeFlags } from '../launch/next-program.ts'

export interface Seen {
  at: number
  path: string
  query: Record<string, string>
  key: string | null
  /** When it was answered, or given up by whoever asked. */
  endedAt: number | null
}
export type StubQuestion = 'take'
type Said = { port: number } | { taken: Seen[] } | { arrived: Seen }

const program = join(import.meta.dirname, 'children', 'stub.ts')

/** A server on this machine that automations call, in a process of its own. */
export class Stub {
  readonly port: number
  readonly #child: ChildProcess
  readonly #arrivals = new EventEmitter<{ arrived: [Seen]; taken: [Seen[]] }>()

  private constructor(child: ChildProcess, port: number) {
    this.port = port
    this.#child = child
    child.on('message', (said: Said) => {
      if ('arrived' in said) this.#arrivals.emit('arrived', said.arrived)
      if ('taken' in said) this.#arrivals.emit('taken', said.taken)
    })
  }

  static async start(): Promise<Stub> {
    const child = fork(program, { execArgv: [...nodeFlags], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    const [said]: { port: number }[] = await once(child, 'message')
    return new Stub(child, said?.port ?? 0)
  }

  get host(): string {
    return `127.0.0.1:${this.port}`
  }

  url(path: string): string {
    return `http://${this.host}${path}`
  }

  /** All that was asked since the last time. */
  async take(): Promise<Seen[]> {
    const taken = once(this.#arrivals, 'taken')
    this.#child.send('take' satisfies StubQuestion)
    const [seen]: Seen[][] = await taken
    return seen ?? []
  }

  onArrival(listener: (seen: Seen) => void): () => void {
    this.#arrivals.on('arrived', listener)
    return () => this.#arrivals.off('arrived', listener)
  }

  stop(): void {
    this.#child.kill('SIGKILL')
  }
}
