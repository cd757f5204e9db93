import { expect, test } from 'vitest'
import { unseenImports } from './unseen-imports.ts'

const file = { path: 'lib/inbox/due-at.ts', text: ['import', ` { z } from 'zod'\n`].join('') }

test('a cruise that read nothing does not pass', () => {
  expect(unseenImports([file], [])).toMatchObject([{ rule: 'unseen-file', file: file.path }])
})

test('a cruise that read the file but not its imports does not pass', () => {
  const blind = [{ source: file.path, dependencies: [] }]
  expect(unseenImports([file], blind)).toMatchObject([{ rule: 'unseen-import', file: file.path }])
})

test('a cruise that saw the import passes', () => {
  const seeing = [{ source: file.path, dependencies: [{ module: 'zod' }] }]
  expect(unseenImports([file], seeing)).toEqual([])
})

test('what stands in a comment or a string is no import', () => {
  const text = `// export what from 'nowhere'\nconst said = "import('nothing')"\n`
  expect(unseenImports([{ path: 'a.ts', text }], [{ source: 'a.ts', dependencies: [] }])).toEqual([])
})
