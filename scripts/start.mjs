// The first thing that runs: on whatever Node of 20 or newer a machine has, with nothing installed yet.
// Makes sure of the dependencies, among them the Node that runs everything else, and hands over to it.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { installDependencies } from './install-dependencies.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const needed = 24
const startedAt = performance.now()

/** @type {import('node:child_process').ChildProcess | undefined} */
let child
let asked = false
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    asked = true
    child?.kill(signal)
  })
}
// Under npm, npm is who was started. When it is killed, nobody is left to stop us.
const startedBy = process.ppid
if (process.env.npm_lifecycle_event) {
  setInterval(() => {
    if (process.ppid !== startedBy) child?.kill('SIGTERM')
  }, 1000).unref()
}

const problem = await begin()
if (problem && !asked) {
  console.error(`\n  ${problem}\n`)
  process.exit(1)
}

async function begin() {
  if (process.platform === 'win32')
    return 'Ostinato runs on Linux and macOS. On Windows, start it inside WSL.'
  const found = Number(process.versions.node.split('.')[0])
  if (found < 20) {
    return `Ostinato needs Node 20 or newer to begin with, and this is ${process.version} (${process.execPath}): install a newer one.`
  }
  const installed = await installDependencies(root, (started) => {
    child = started
  })
  if (installed || asked) return installed
  const node = chooseNode(found)
  if (!node) {
    return (
      `Ostinato runs on Node ${needed}. The one of this machine is ${process.version} (${process.execPath}), and the one that ` +
      `npm brought (node_modules/.bin/node) does not run here: install Node ${needed} and start again.`
    )
  }
  child = spawn(
    node,
    ['--disable-warning=ExperimentalWarning', join(root, 'scripts/launch/main.ts'), ...process.argv.slice(2)],
    {
      cwd: root,
      stdio: 'inherit',
      // A group of its own: Ctrl-C in a terminal reaches it once, passed on from here.
      detached: true,
      env: {
        ...process.env,
        OSTINATO_LAUNCHER_PID: String(process.pid),
        OSTINATO_STARTED_MS: String(performance.now() - startedAt),
      },
    },
  )
  child.once('error', (error) => {
    console.error(`\n  Node could not be started (${error.message}).\n`)
    process.exit(1)
  })
  child.once('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
}

function chooseNode(found) {
  const brought = join(root, 'node_modules/.bin/node')
  if (existsSync(brought) && spawnSync(brought, ['--version']).status === 0) return brought
  if (found < needed) return undefined
  console.log(
    `  Using ${process.version} (${process.execPath}): the Node that npm brought does not run on this machine.`,
  )
  return process.execPath
}
