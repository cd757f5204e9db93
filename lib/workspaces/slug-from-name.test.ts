import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reservedSlugs, Slug } from './schema.ts'
import { slugFromName } from './slug-from-name.ts'

test.each([
  ['Acme & Söhne', 'acme-sohne'],
  ['  ', 'workspace'],
  ['日本', 'workspace'],
  [`${'a'.repeat(39)} b`, 'a'.repeat(39)],
])('%j becomes %s', (name, slug) => {
  expect(slugFromName(name)).toBe(slug)
})

test('any name gives a slug that a workspace may have', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const slug = slugFromName(name)
      return reservedSlugs.has(slug) || Slug.safeParse(slug).success
    }),
  )
})
