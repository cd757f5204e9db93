import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Breach } from './breach.ts'
import type { SourceFile } from './source-files.ts'

const settings = ['package.json', '.npmrc', '.env.example', 'tsconfig.json', 'biome.json', 'knip.json']
// A page may well be called /home/inbox, so code is searched for the folders of other systems only.
const homeInCode = /\/Users\/[\w.-]+|\b[A-Z]:\\Users\\/
const homeInSettings = /\/(home|Users|root)\/[\w.-]+/

/** A path of one person's machine works for that person only. */
export function machinePaths(root: string, files: readonly SourceFile[]): Breach[] {
  const others = settings
    .filter((path) => existsSync(join(root, path)))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
  // A short root, such as /app in a container, would be found in many an innocent text.
  const isTelling = root.split(/[\\/]/).length > 3
  return [...files, ...others].flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index): Breach[] => {
      const home = settings.includes(path) ? homeInSettings : homeInCode
      const names = home.test(line) || (isTelling && line.includes(`${root}/`))
      const message = 'names a folder of one machine; begin at the root of the repository instead.'
      return names ? [{ rule: 'machine-path', file: path, line: index + 1, message }] : []
    }),
  )
}
