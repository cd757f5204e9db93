import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { buildWeb } from './build-web.ts'

let root: string
const never = new AbortController().signal
const build = (stop = never) => buildWeb({ root, env: process.env, stop })

/** A compiler that notes each of its runs and then does what it is told. */
function compilerThat(does: string): void {
  const note = `require('node:fs').mkdirSync('.next', { recursive: true }); require('node:fs').appendFileSync('runs', 'x');`
  writeFileSync(join(root, 'node_modules/next/dist/bin/next'), `${note} ${does}`)
}
const runs = () => (existsSync(join(root, 'runs')) ? readFileSync(join(root, 'runs'), 'utf8').length : 0)

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ostinato-build-'))
  mkdirSync(join(root, 'node_modules/next/dist/bin'), { recursive: true })
  mkdirSync(join(root, 'app'))
  writeFileSync(join(root, 'package.json'), '{}')
  writeFileSync(join(root, 'app/page.tsx'), 'one')
  compilerThat('')
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(root, { recursive: true, force: true })
})

test('what did not change is not built again', async () => {
  expect(await build()).toBe('built')
  expect(await build()).toBe('unchanged')
  appendFileSync(join(root, 'app/page.tsx'), 'two')
  expect(await build()).toBe('built')
  expect(runs()).toBe(2)
})

test('a failed build is said, and never taken for a whole one', async () => {
  await build()
  vi.spyOn(console, 'error').mockReturnValue()
  appendFileSync(join(root, 'app/page.tsx'), 'two')
  compilerThat("console.error('no such module'); process.exit(1)")
  await expect(build()).rejects.toThrow('could not be built: what the compiler said stands above.')
  expect(console.error).toHaveBeenCalledWith('no such module')
  writeFileSync(join(root, 'app/page.tsx'), 'one')
  compilerThat('')
  expect(await build()).toBe('built')
})

test('a full disk is said as such', async () => {
  compilerThat("console.error('ENOSPC: no space left on device, write'); process.exit(1)")
  await expect(build()).rejects.toThrow('because the disk is full: free some space and start again.')
})

test('an interrupted build is built anew', async () => {
  compilerThat('setInterval(() => {}, 1000)')
  const stop = new AbortController()
  const building = build(stop.signal)
  await vi.waitFor(() => expect(runs()).toBe(1), { timeout: 20_000 })
  stop.abort()
  await expect(building).rejects.toThrow()
  compilerThat('')
  expect(await build()).toBe('built')
})

test('two starts from one folder build once', async () => {
  compilerThat('setTimeout(() => {}, 100)')
  expect((await Promise.all([build(), build()])).sort()).toEqual(['built', 'unchanged'])
  expect(runs()).toBe(1)
})
