import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'

export interface SourceFile {
  /** Relative to the root, with forward slashes. */
  path: string
  text: string
}

/** Where code may live, besides files directly in the root. */
const codeFolders = ['app', 'components', 'e2e', 'lib', 'prisma', 'scripts', 'worker'] as const

const codeExtensions = new Set(['.ts', '.tsx', '.mts', '.js', '.jsx', '.mjs', '.cjs'])
const writtenByTools = /^next-env\.d\.ts$|^prisma\/generated\//

/** Every file of code of the tree at `root`: the count that the import rules must have seen. */
export function sourceFiles(root: string): SourceFile[] {
  const inRoot = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
  const inFolders = readdirSync(root)
    .filter((name) => codeFolders.some((folder) => folder === name))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)),
    )
  return [...inRoot, ...inFolders]
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => codeExtensions.has(extname(path)) && !writtenByTools.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}
