import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeDatabases } from '#lib/adapters/db/open.ts'
import { closeRedis, connectRedis } from '#lib/adapters/redis/connection.ts'
import { Stub } from './stub.ts'
import { startWorkerProcess, type WorkerProcess, type WorkerWishes } from './worker-process.ts'

export interface StageWishes {
  redisUrl: string
  folder?: string
  env?: Record<string, string>
}

/**
 * An installation of its own: databases in a temporary folder, a stub to call, and real workers. This process uses
 * the same databases, so there is one stage in a process.
 */
export class Stage {
  readonly folder: string
  readonly stub: Stub
  readonly env: NodeJS.ProcessEnv
  readonly workers = new Set<WorkerProcess>()

  private constructor(folder: string, stub: Stub, env: NodeJS.ProcessEnv) {
    this.folder = folder
    this.stub = stub
    this.env = env
  }

  static async open({ redisUrl, folder = temporaryFolder(), env = {} }: StageWishes): Promise<Stage> {
    const stub = await Stub.start()
    const own = {
      NODE_ENV: 'production',
      // A worker whose row was killed ends by itself.
      OSTINATO_LAUNCHER_PID: String(process.pid),
      LOG_LEVEL: 'warn',
      REDIS_URL: redisUrl,
      DATA_DIR: folder,
      DATABASE_URL: '',
      MASTER_KEY: 'a master key that only tests have, and nobody else',
      ALLOW_PRIVATE_HOSTS: stub.host,
      ...env,
    }
    Object.assign(process.env, own)
    await connectRedis()
    return new Stage(folder, stub, { ...process.env })
  }

  async worker({ env, ...wishes }: Partial<WorkerWishes> = {}): Promise<WorkerProcess> {
    const started = await startWorkerProcess({ env: { ...this.env, ...env }, ...wishes })
    this.workers.add(started)
    started.ended.then(() => this.workers.delete(started)).catch(() => null)
    return started
  }

  async close(): Promise<void> {
    await Promise.all([...this.workers].map((worker) => worker.kill()))
    this.stub.stop()
    await closeDatabases()
    await closeRedis()
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'ostinato-stage-'))
