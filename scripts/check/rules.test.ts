import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Breach, breachLine } from './breach.ts'
import { importBreaches } from './cruise.ts'
import { houseBreaches, houseRules } from './house-rules.ts'
import { importRules } from './import-rules.ts'
import { sourceFiles } from './source-files.ts'
import { type Example, houseExamples, importExamples, innocents } from './testing/breaches.ts'
import { cleanTree } from './testing/clean-tree.ts'
import { type Tree, type WrittenTree, writeTree } from './testing/write-tree.ts'

const written: WrittenTree[] = []
const inTree = async (tree: Tree): Promise<Breach[]> => {
  const { root } = written[written.push(writeTree(tree)) - 1] ?? writeTree(tree)
  const files = sourceFiles(root)
  return [...(await importBreaches(root, files)), ...houseBreaches(files)]
}
const asTree = (examples: readonly Example[]): Tree =>
  Object.fromEntries(
    examples.map(([, file, text]) => [file.includes('.') ? file : `${file}/schema.ts`, text]),
  )

let found: Breach[] = []
beforeAll(async () => {
  found = await inTree({ ...cleanTree, ...innocents, ...asTree([...importExamples, ...houseExamples]) })
})
afterAll(() => {
  for (const tree of written) tree[Symbol.dispose]()
})

test('a tree that keeps every rule has no breach', async () => {
  expect((await inTree(cleanTree)).map(breachLine)).toEqual([])
})

describe('each deliberate breach is reported', () => {
  test.each([...importExamples, ...houseExamples])('%s: %s', (rule, file) => {
    const inFile = found.filter((breach) => breach.file === file || breach.message.includes(file))
    expect(inFile.map((breach) => breach.rule)).toContain(rule)
  })
})

test('only files that break a rule are reported', () => {
  const guilty = new Set([...importExamples, ...houseExamples].map(([, file]) => file))
  const innocent = new Set([
    ...Object.keys(cleanTree),
    'components/board/lane.tsx',
    'components/chat/title.tsx',
  ])
  expect(found.filter(({ file }) => innocent.has(file) && !guilty.has(file)).map(breachLine)).toEqual([])
})

test('every rule has a breach that shows it', () => {
  const shown = new Set([...importExamples, ...houseExamples].map(([rule]) => rule))
  const names = [...importRules.map((rule) => rule.name), ...Object.keys(houseRules)]
  // The median is a property of the whole tree, with a test beside its file.
  expect(names.filter((name) => name !== 'median-length' && !shown.has(name ?? ''))).toEqual([])
})
