import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export type Tree = Readonly<Record<string, string>>

export interface WrittenTree extends Disposable {
  root: string
}

/** Files on disk for as long as a test needs them. */
export function writeTree(tree: Tree): WrittenTree {
  const root = mkdtempSync(join(tmpdir(), 'ostinato-tree-'))
  for (const [path, text] of Object.entries(tree)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return { root, [Symbol.dispose]: () => rmSync(root, { recursive: true, force: true }) }
}
