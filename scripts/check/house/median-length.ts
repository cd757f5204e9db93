import type { Breach } from '../breach.ts'
import { isTest } from '../places.ts'
import type { SourceFile } from '../source-files.ts'
import { lineCount } from './line-count.ts'

const longest = 70

/** Half of the files fit a screen, or the ideas are no longer apart. */
export function medianLength(files: readonly SourceFile[]): Breach[] {
  const lengths = files
    .filter(({ path }) => !isTest(path))
    .map(({ text }) => lineCount(text))
    .toSorted((a, b) => a - b)
  const median = lengths[Math.floor(lengths.length / 2)] ?? 0
  if (median <= longest) return []
  return [
    {
      rule: 'median-length',
      file: '.',
      message: `The median file has ${median} lines, more than ${longest}.`,
    },
  ]
}
