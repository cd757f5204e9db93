import { spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

export interface Cluster {
  url: string
  stop(): Promise<void>
}

const installed = '/usr/lib/postgresql'

function binaries(): string | undefined {
  if (!existsSync(installed)) return undefined
  const versions = readdirSync(installed).sort((left, right) => Number(right) - Number(left))
  return versions
    .map((version) => join(installed, version, 'bin'))
    .find((bin) => existsSync(join(bin, 'initdb')))
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject()))
    })
  })
}

/** PostgreSQL refuses to run as root, so root borrows the package's user. */
function ownership(folder: string): string[] {
  if (process.getuid?.() !== 0) return []
  const idOf = (flag: string) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout)
  const [uid, gid] = [idOf('-u'), idOf('-g')]
  chownSync(folder, uid, gid)
  return [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups']
}

/** A private server with its data in a temporary folder. It dies with the process that started it. */
export async function startCluster(): Promise<Cluster | undefined> {
  const bin = binaries()
  if (!bin) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'ostinato-postgresql-'))
  const owner = ownership(folder)
  const data = join(folder, 'data')
  const port = await freePort()

  const initdb = [join(bin, 'initdb'), '-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync']
  const made = spawnSync('setpriv', [...owner, ...initdb, '--no-locale'], { cwd: folder, encoding: 'utf8' })
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`)

  const server = spawn(
    'setpriv',
    [
      ...['--pdeathsig', 'SIGQUIT', ...owner, join(bin, 'postgres'), '-D', data, '-F', '-p', String(port)],
      ...['-h', '127.0.0.1', '-k', folder, '-c', 'max_connections=200', '-c', 'log_min_messages=panic'],
    ],
    { cwd: folder, stdio: 'ignore' },
  )
  const exited = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const stop = async () => {
    server.kill('SIGINT')
    await exited
    rmSync(folder, { recursive: true, force: true })
  }

  try {
    const admin = `postgresql://postgres@127.0.0.1:${port}/postgres`
    await ready(admin)
    await run(admin, 'CREATE ROLE ostinato LOGIN CREATEROLE CREATEDB')
    return { url: `postgresql://ostinato@127.0.0.1:${port}/postgres`, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function ready(url: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run(url, 'SELECT 1')
    } catch (error) {
      if (attempt === 200) throw error
      await sleep(50)
    }
  }
}

export async function run(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
