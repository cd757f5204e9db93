import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'

const isTest = (path: string) => /\.(test|e2e)\.[a-z]+$/.test(path)

/** One hash of the names and contents of files and folders, and of a few words besides. Tests do not count. */
export function hashInputs(root: string, paths: readonly string[], words: readonly string[] = []): string {
  const hash = createHash('sha256')
  for (const word of words) hash.update(`${word}\0`)
  for (const path of paths) {
    for (const file of filesUnder(join(root, path)).sort()) {
      if (isTest(file)) continue
      const content = readFileSync(file)
      hash.update(`${relative(root, file)}\0${content.byteLength}\0`).update(content)
    }
  }
  return hash.digest('hex')
}

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}
