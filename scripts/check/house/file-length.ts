import type { Breach } from '../breach.ts'
import { longFiles } from '../long-files.ts'
import type { SourceFile } from '../source-files.ts'
import { lineCount } from './line-count.ts'

const longest = 300
const rule = 'file-length'

/** Long files are cut along their ideas, but for the few that have a reason not to be. */
export function fileLength(files: readonly SourceFile[], reasons = longFiles): Breach[] {
  const long = files
    .map(({ path, text }) => ({ path, lines: lineCount(text) }))
    .filter(({ lines }) => lines > longest)
  const unexplained = long
    .filter(({ path }) => reasons[path] === undefined)
    .map(({ path, lines }) => ({
      rule,
      file: path,
      message: `${lines} lines, where ${longest} are allowed: cut it along its ideas, or give the reason in scripts/check/long-files.ts.`,
    }))
  const stale = Object.keys(reasons)
    .filter((listed) => !long.some(({ path }) => path === listed))
    .map((file) => ({ rule, file, message: 'Not long any more: take it off scripts/check/long-files.ts.' }))
  return [...unexplained, ...stale]
}
