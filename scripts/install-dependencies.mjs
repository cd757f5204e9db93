import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'

const neededMiB = 1500

/**
 * Installs what package-lock.json names, when that is not there yet. Answers with a sentence when it cannot.
 * @param {string} root
 * @param {(child: import('node:child_process').ChildProcess) => void} onChild
 * @returns {Promise<string | undefined>}
 */
export async function installDependencies(root, onChild) {
  const modules = join(root, 'node_modules')
  const previous = join(root, 'node_modules.previous')
  const stampFile = join(modules, '.ostinato-install')
  const stamp = stampOf(root)
  if (readText(stampFile) === stamp) return undefined
  if (isInstalled(root)) return writeStamp(stampFile, stamp)

  const free = statfsSync(root)
  const freeMiB = Math.floor((free.bavail * free.bsize) / 1024 / 1024)
  if (freeMiB < neededMiB) {
    return `The dependencies need about ${neededMiB} MiB on the disk of ${root}, and ${freeMiB} are free: free some space and start again.`
  }
  const startedAt = performance.now()
  const stopProgress = showProgress(startedAt)
  let result
  try {
    moveAside(modules, previous)
    result = await runNpm(['ci'], root, onChild)
    // The `ci` of a newer npm also refuses a lock file whose maker's registry had no packages for other systems.
    if (/EUSAGE/.test(result.output)) result = await runNpm(['install', '--no-save'], root, onChild)
  } catch (error) {
    result = { ok: false, output: String(error) }
  }
  stopProgress()
  if (result.ok) {
    console.log(`  ${'Dependencies'.padEnd(16)}${'installed'.padEnd(44)} ${seconds(startedAt)}`)
    rmSync(previous, { recursive: true, force: true })
    return writeStamp(stampFile, stamp)
  }
  if (existsSync(previous)) {
    rmSync(modules, { recursive: true, force: true })
    renameSync(previous, modules)
  }
  return explain(root, result.output)
}

/** What worked stays beside until the new works: a registry out of reach must not cost the old. */
function moveAside(modules, previous) {
  if (!existsSync(modules) || existsSync(previous)) return
  try {
    renameSync(modules, previous)
  } catch {
    // A volume of its own cannot be moved; then npm clears it.
  }
}

/** Packages are compiled for one system and one kind of processor; the lock file says which packages. */
function stampOf(root) {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  const libc = process.report?.getReport?.()?.header?.glibcVersionRuntime ? 'glibc' : 'other'
  return `${lock} ${process.platform} ${process.arch} ${libc}`
}

/** Somebody ran `npm install` by hand: npm's own note of what it installed says the same as the lock file. */
function isInstalled(root) {
  const wanted = packagesOf(join(root, 'package-lock.json'))
  const present = packagesOf(join(root, 'node_modules/.package-lock.json'))
  if (!wanted || !present) return false
  return Object.entries(wanted).every(([path, { version, optional, peer }]) => {
    if (path === '') return true
    const installed = present[path]
    return installed ? installed.version === version : Boolean(optional || peer)
  })
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}

function runNpm(command, root, onChild) {
  const args = [
    ...command,
    '--include=dev',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--fetch-retries=2',
  ]
  const quick = ['--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000']
  // The npm that runs us, where one does: on the same Node, with the same settings.
  const byNpm = process.env.npm_execpath?.endsWith('npm-cli.js') ? process.env.npm_execpath : undefined
  const child = spawn(byNpm ? process.execPath : 'npm', [...(byNpm ? [byNpm] : []), ...args, ...quick], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      // An older npm runs every install script: these would download engines and browsers that nothing uses.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_QUERY_ENGINE_LIBRARY: process.execPath,
      PRISMA_SKIP_POSTINSTALL_GENERATE: '1',
      PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
      CHECKPOINT_DISABLE: '1',
      npm_config_update_notifier: 'false',
    },
  })
  onChild(child)
  let output = ''
  child.stdout.on('data', (data) => (output += data))
  child.stderr.on('data', (data) => (output += data))
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ ok: false, output: error.message }))
    child.once('close', (code) => resolve({ ok: code === 0, output }))
  })
}

function explain(root, output) {
  if (/spawn npm ENOENT/.test(output))
    return 'npm is not on the PATH: install it (it comes with Node) and start again.'
  if (/ENOSPC|no space left/i.test(output))
    return `The disk of ${root} is full: free some space and start again.`
  if (
    /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|network|socket hang up/i.test(output)
  ) {
    const registry = process.env.npm_config_registry ?? ''
    return `The npm registry${registry && ` ${registry}`} cannot be reached, and the dependencies come from there: check the network and npm's proxy settings, then start again.`
  }
  if (/EACCES|EPERM|EROFS/.test(output)) {
    return `This user may not write to ${root}/node_modules: change its owner and start again.`
  }
  console.error(output)
  return 'The dependencies could not be installed: what npm said stands above.'
}

function showProgress(startedAt) {
  if (!process.stdout.isTTY) {
    console.log('  Installing the dependencies, which takes a minute or two the first time.')
    return () => {}
  }
  const timer = setInterval(
    () => process.stdout.write(`\r\u001b[2K  · Dependencies… ${seconds(startedAt)}`),
    500,
  )
  return () => {
    clearInterval(timer)
    process.stdout.write('\r\u001b[2K')
  }
}

const seconds = (startedAt) => `${((performance.now() - startedAt) / 1000).toFixed(1)} s`

function readText(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

/** Without a stamp, the next start looks again: no reason not to start. */
function writeStamp(file, stamp) {
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, stamp)
  } catch {}
}
