import fc from 'fast-check'
import { expect, test } from 'vitest'
import { breaksIn, type ChainedEntry, firstBreak, genesisHash, hashOf } from './audit-chain.ts'

const texts = fc.record({
  action: fc.string(),
  actorName: fc.string(),
  summary: fc.string(),
  data: fc.json(),
})

function chainOf(contents: { action: string; actorName: string; summary: string; data: string }[]) {
  let previousHash = genesisHash
  return contents.map((content, index) => {
    const entry: ChainedEntry = {
      ...content,
      sequence: BigInt(index + 1),
      at: new Date(index),
      scope: 'workspace',
      actorKind: 'system',
      actorId: 'test',
      subjectKind: 'thing',
      subjectId: '1',
      previousHash,
    }
    previousHash = hashOf(entry)
    return { ...entry, hash: previousHash }
  })
}

test('a chain that was only appended to holds', () => {
  fc.assert(fc.property(fc.array(texts), (contents) => firstBreak(chainOf(contents)) === null))
})

test('an entry that was changed, removed or moved is found', () => {
  fc.assert(
    fc.property(fc.array(texts, { minLength: 3, maxLength: 8 }), fc.nat(), (contents, seed) => {
      const chain = chainOf(contents)
      const at = seed % chain.length
      const changed = chain.map((entry, index) =>
        index === at ? { ...entry, summary: `${entry.summary}!` } : entry,
      )
      expect(firstBreak(changed)).toBe(BigInt(at + 1))
      const rehashed = changed.map((entry, index) =>
        index === at ? { ...entry, hash: hashOf(entry) } : entry,
      )
      expect(firstBreak(rehashed)).toBe(at === chain.length - 1 ? null : BigInt(at + 2))
      if (at < chain.length - 1) expect(firstBreak(chain.toSpliced(at, 1))).toBe(BigInt(at + 2))
    }),
  )
})

test('what stands in one field cannot pass for what stands in two', () => {
  const [entry] = chainOf([{ action: 'a', actorName: 'b', summary: 'c', data: '{}' }])
  if (!entry) throw new Error('no entry')
  expect(hashOf({ ...entry, action: 'a","b', actorName: '' })).not.toBe(
    hashOf({ ...entry, action: 'a', actorName: 'b' }),
  )
})

test('a part of a chain is checked from the link before it', () => {
  const chain = chainOf(
    Array.from({ length: 5 }, () => ({ action: 'a', actorName: 'b', summary: 'c', data: '{}' })),
  )
  expect(firstBreak(chain.slice(2), chain[1])).toBe(null)
  expect(firstBreak(chain.slice(2), chain[0])).toBe(3n)
})

test('every break is found, each once', () => {
  const content = { action: 'a', actorName: 'b', summary: 'c', data: '{}' }
  const chain = chainOf(Array.from({ length: 8 }, () => content)).map((entry) =>
    entry.sequence === 2n || entry.sequence === 6n ? { ...entry, summary: 'changed' } : entry,
  )
  expect([...breaksIn(chain)]).toEqual([2n, 6n])
  expect([...breaksIn(chain.toSpliced(3, 1))]).toEqual([2n, 5n, 6n])
})
