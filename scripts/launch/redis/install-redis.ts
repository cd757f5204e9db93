import { spawnSync } from 'node:child_process'
import { installPackages } from '../../debian/install-packages.ts'
import { Problem } from '../problem.ts'

const advice =
  'install Redis 6.2 or newer with the package manager of this machine ' +
  '(`sudo apt-get install redis-server`, `brew install redis`), or set REDIS_URL to one that runs elsewhere'

/** Debian's package, where this user may install it. */
export function installRedis(): void {
  const installed = installPackages(['redis-server'])
  if (!installed.ok) throw new Problem(`There is no Redis to be found and ${installed.reason}: ${advice}.`)
  // The package enables a service of its own for the next boot. Nothing depends on whether this works.
  spawnSync('systemctl', ['disable', 'redis-server'], { stdio: 'ignore' })
}
