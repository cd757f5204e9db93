import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hashInputs } from './hash-inputs.ts'

let root: string
const write = (path: string, text: string) => writeFileSync(join(root, path), text)
const hash = (...words: string[]) => hashInputs(root, ['app', 'next.config.ts', 'absent'], words)

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ostinato-hash-'))
  mkdirSync(join(root, 'app/page'), { recursive: true })
  write('app/page/page.tsx', 'one')
  write('next.config.ts', 'two')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

test('the same files give the same hash, whenever they were written', () => {
  const before = hash()
  write('app/page/page.tsx', 'one')
  expect(hash()).toBe(before)
})

test('content, names, new files and words change it', () => {
  const seen = new Set([hash(), hash('v24')])
  write('app/page/page.tsx', 'One')
  seen.add(hash())
  renameSync(join(root, 'app/page/page.tsx'), join(root, 'app/page/layout.tsx'))
  seen.add(hash())
  write('app/new.ts', '')
  seen.add(hash())
  expect(seen.size).toBe(5)
})

test('moving text from one file to the next changes it', () => {
  write('app/a.ts', 'xy')
  write('app/b.ts', 'z')
  const before = hash()
  write('app/a.ts', 'x')
  write('app/b.ts', 'yz')
  expect(hash()).not.toBe(before)
})

test('what is not built does not count', () => {
  const before = hash()
  write('app/page/page.test.tsx', 'test')
  write('README.md', 'words')
  expect(hash()).toBe(before)
})
