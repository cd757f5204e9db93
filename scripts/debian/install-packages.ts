import { spawnSync } from 'node:child_process'
import { existsSync, rmSync, writeFileSync } from 'node:fs'

export type Installed = { ok: true } | { ok: false; reason: string }

const policyFile = '/usr/sbin/policy-rc.d'
const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }

const apt = (...args: string[]) => spawnSync('apt-get', ['-qq', ...args], { env, encoding: 'utf8' })

/** Debian's packages, where this user may install; what they bring as services is not started. */
export function installPackages(names: readonly string[]): Installed {
  if (apt('--version').error) return { ok: false, reason: 'this machine has no apt-get' }
  if (process.getuid?.() !== 0) return { ok: false, reason: 'this user may not install packages' }
  const updated = apt('update')
  const installed = withoutServices(() => apt('install', '-y', '--no-install-recommends', ...names))
  if (installed.status === 0) return { ok: true }
  const said = `${updated.stderr}\n${installed.stderr}`.trim().split('\n').at(-1) ?? ''
  return { ok: false, reason: `apt-get failed: ${said}` }
}

/** Debian's way to install a server without starting it: a policy that says no, where the machine has none. */
function withoutServices<Result>(install: () => Result): Result {
  if (existsSync(policyFile)) return install()
  writeFileSync(policyFile, '#!/bin/sh\nexit 101\n', { mode: 0o755 })
  try {
    return install()
  } finally {
    rmSync(policyFile, { force: true })
  }
}
