// npm test: everything, from a fresh clone on. Runs on whatever Node of 20 or newer a machine has.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { installDependencies } from './install-dependencies.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** @type {import('node:child_process').ChildProcess | undefined} */
let child
// A terminal sends Ctrl-C to the child as well. It cleans up, and says what it did before that.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => child?.kill('SIGTERM'))

const problem = await installDependencies(root, (npm) => {
  child = npm
})
if (problem) {
  console.error(problem)
  console.log('0 passed, 1 failed')
  process.exit(1)
}

const brought = join(root, 'node_modules', '.bin', 'node')
child = spawn(
  existsSync(brought) ? brought : process.execPath,
  ['--disable-warning=ExperimentalWarning', join(root, 'scripts', 'test', 'run-all.ts')],
  { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
)
child.once('exit', (code) => process.exit(code ?? 1))
