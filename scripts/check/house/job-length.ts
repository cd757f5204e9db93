import type { Breach } from '../breach.ts'
import { isTest } from '../places.ts'
import type { SourceFile } from '../source-files.ts'

const longest = 15
const imports = /^import\s(?:[^'"]*\sfrom\s)?['"][^'"]+['"].*$/gm

/** What counts of a job: the lines that are neither blank nor imports. */
export const jobLines = (text: string): number =>
  text
    .replaceAll(imports, '')
    .split('\n')
    .filter((line) => line.trim() !== '').length

/** A job names its command and hands it the job's data; everything else is a command's. */
export function jobLength(files: readonly SourceFile[]): Breach[] {
  return files
    .filter(({ path }) => path.startsWith('worker/jobs/') && !isTest(path))
    .map(({ path, text }) => ({ path, lines: jobLines(text) }))
    .filter(({ lines }) => lines > longest)
    .map(({ path, lines }) => ({
      rule: 'job-length',
      file: path,
      message: `${lines} lines besides imports and blank ones, where ${longest} are allowed: move the work into a command.`,
    }))
}
