import { expect, test } from 'vitest'
import { lockBreaches } from './lock-file.ts'

const manifest = { dependencies: { zod: '^4.0.0' } }
const entry = {
  version: '4.6.7',
  integrity: 'sha512-abc',
  funding: { url: 'https://github.com/sponsors/someone' },
}
const lockOf = (zod: object, own: object = manifest) => ({ packages: { '': own, 'node_modules/zod': zod } })

test('versions and hashes are all that a lock file needs', () => {
  expect(lockBreaches(manifest, lockOf(entry))).toEqual([])
})

test.each([
  [{ ...entry, resolved: 'https://registry.example/zod/-/zod-4.6.7.tgz' }],
  [{ ...entry, resolved: 'file:../zod' }],
  [{ ...entry, version: 'git+ssh://git@example.org/zod.git' }],
  [{ ...entry, version: 'file:///srv/zod.tgz' }],
])('a place to download from is refused: %o', (zod) => {
  expect(lockBreaches(manifest, lockOf(zod))).not.toEqual([])
})

test('a lock file that npm ci would refuse is reported here', () => {
  const [breach] = lockBreaches(manifest, lockOf(entry, { dependencies: { zod: '^3.0.0' } }))
  expect(breach?.message).toBe('zod is ^4.0.0 in package.json and ^3.0.0 here: run npm install.')
})

test('what is no lock file is no reason to pass', () => {
  expect(lockBreaches(manifest, {})).toHaveLength(1)
})
