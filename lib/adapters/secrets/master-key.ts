import { hkdfSync, randomBytes } from 'node:crypto'
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from '#lib/adapters/process/env.ts'

let key: string | undefined

/** From MASTER_KEY; else from a file beside the data, made at the first start. */
function masterKey(): string {
  key ??= env().MASTER_KEY ?? keyFromFile(env().DATA_DIR)
  return key
}

function keyFromFile(folder: string): string {
  const path = join(folder, 'master.key')
  const found = readIfThere(path)
  if (found) return found
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, randomBytes(48).toString('base64url'), { mode: 0o600 })
  chmodSync(draft, 0o600)
  // a link fails when another process was first, so that both end with the same key
  try {
    linkSync(draft, path)
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error
  } finally {
    rmSync(draft)
  }
  return readFileSync(path, 'utf8').trim()
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined
    throw error
  }
}

const isCode = (error: unknown, code: string) =>
  error instanceof Error && 'code' in error && error.code === code

/** One key for each purpose, so that a leak of one opens nothing else. */
export const keyFor = (purpose: 'sign-in' | 'sealing'): Buffer =>
  Buffer.from(hkdfSync('sha256', masterKey(), 'ostinato', purpose, 32))
