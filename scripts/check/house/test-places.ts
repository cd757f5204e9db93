import { basename, dirname, join } from 'node:path/posix'
import type { Breach } from '../breach.ts'
import { isTest } from '../places.ts'
import type { SourceFile } from '../source-files.ts'

const nameOf = (path: string) => join(dirname(path), basename(path).split('.')[0] ?? '')
const importsNeighbour = /\bfrom '\.\/[^']+'/

/**
 * A test stands beside what it tests: it has the name of a neighbour or of its folder, or imports from there.
 * One of whole processes needs no more than neighbours.
 */
export function testPlaces(files: readonly SourceFile[]): Breach[] {
  const code = files.filter(({ path }) => !isTest(path))
  const folders = new Set(code.map(({ path }) => dirname(path)))
  const names = new Set([...code.map(({ path }) => nameOf(path)), ...folders])
  const isAtHome = ({ path, text }: SourceFile) =>
    names.has(nameOf(path)) ||
    basename(dirname(path)) === basename(nameOf(path)) ||
    (folders.has(dirname(path)) && (importsNeighbour.test(text) || path.endsWith('.system.test.ts')))
  return files
    .filter((file) => isTest(file.path) && !isAtHome(file))
    .map(({ path }) => ({
      rule: 'test-places',
      file: path,
      message:
        'Nothing beside it has its name and it imports nothing from there: a test stands beside what it tests.',
    }))
}
