import type { Breach } from '../breach.ts'
import { isTest } from '../places.ts'
import type { SourceFile } from '../source-files.ts'

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/
// Next spells its routes with these: (group), [slug], [...rest], @slot, _private. A parameter is named as code names it.
const routeFolder =
  /^(\(\.*[a-z0-9-]*\)[a-z0-9-]*|\[+(\.\.\.)?[a-z][A-Za-z0-9-]*\]+|@[a-z0-9-]+|_[a-z0-9-]+|[a-z0-9-]+(\.[a-z]+)?|\.well-known)$/
const vague = new Set([
  'util',
  'utils',
  'helper',
  'helpers',
  'manager',
  'managers',
  'service',
  'services',
  'misc',
])
const meansSomething = new Set(['service-worker'])
const verbNoun = /^(lib\/[^/]+\/commands|worker\/jobs)\//

const baseOf = (name: string) => name.split('.')[0] ?? name
const isVague = (name: string) =>
  !meansSomething.has(name) && (name === 'lib' || name.split('-').some((word) => vague.has(word)))

function problemOf(path: string): string | null {
  const parts = path.split('/')
  const base = baseOf(parts.at(-1) ?? '')
  const folders = parts.slice(0, -1)
  if (!kebab.test(base)) return 'A file is named in lower-case words with hyphens.'
  if (isVague(base)) return `"${base}" names no idea: call the file after what it does or decides.`
  for (const folder of folders) {
    if (!(folders[0] === 'app' ? routeFolder : kebab).test(folder))
      return `The folder "${folder}" is not in lower-case words with hyphens.`
    if (folder !== 'lib' && isVague(folder)) return `The folder "${folder}" names no idea.`
  }
  if (folders.includes('lib', 1)) return 'The folder "lib" inside another names no idea.'
  if (verbNoun.test(path) && !isTest(path) && !base.includes('-'))
    return 'A command and a job are named verb-noun, like create-invitation.ts.'
  return null
}

export function fileNames(files: readonly SourceFile[]): Breach[] {
  return files.flatMap(({ path }): Breach[] => {
    const message = path.startsWith('.') ? null : problemOf(path)
    return message === null ? [] : [{ rule: 'file-names', file: path, message }]
  })
}
