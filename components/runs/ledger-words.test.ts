import { expect, test } from 'vitest'
import { transitions } from '#lib/runs/ledger.ts'
import { ledgerWords } from './ledger-words.ts'

test.each(transitions)('%s has words of its own', (kind) => {
  const { title } = ledgerWords({ kind, data: {} })
  expect(title).not.toBe(kind.replaceAll(/[.-]/g, ' '))
  expect(title).toMatch(/^[A-Z]/)
})

test('a retry says what failed and when it goes on', () => {
  const data = { error: { message: 'a.example answered 503.' }, at: '2026-10-21T07:00:30.000Z' }
  expect(ledgerWords({ kind: 'run.retried', data })).toMatchObject({
    detail: 'a.example answered 503',
    until: Date.parse('2026-10-21T07:00:30.000Z'),
  })
})

test('a kind of a newer version is shown by its name', () => {
  expect(ledgerWords({ kind: 'model.asked', data: null })).toMatchObject({ title: 'model asked', detail: '' })
})
