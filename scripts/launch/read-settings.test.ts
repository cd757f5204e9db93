import { expect, test } from 'vitest'
import type { Mode } from './modes.ts'
import { settingsFrom } from './read-settings.ts'

const at = (mode: Mode) => ({ mode, root: '/srv/ostinato' })
const shared = {
  REDIS_URL: 'redis://cache:6379',
  DATABASE_URL: 'postgresql://app@db/ostinato',
  MASTER_KEY: 'k'.repeat(32),
}

test('the data folder is one path for every process, wherever it runs', () => {
  expect(settingsFrom({}, at('all')).DATA_DIR).toBe('/srv/ostinato/data')
  expect(settingsFrom({ DATA_DIR: '/var/lib/ostinato' }, at('all')).DATA_DIR).toBe('/var/lib/ostinato')
})

test('developing has a data folder of its own', () => {
  expect(settingsFrom({}, at('dev')).DATA_DIR).toBe('/srv/ostinato/data/dev')
  expect(settingsFrom({ DATA_DIR: 'elsewhere' }, at('dev')).DATA_DIR).toBe('/srv/ostinato/elsewhere')
})

test('every wrong setting is named in one sentence', () => {
  expect(() => settingsFrom({ PORT: '0', PUBLIC_URL: 'here' }, at('all'))).toThrow(
    'Wrong settings: PORT must be a whole number from 1 to 65535; PUBLIC_URL must be an address like ' +
      'https://ostinato.example. Correct them in the environment or in .env.',
  )
})

test.each(['web', 'worker'] as const)('%s alone needs what the parts share', (mode) => {
  expect(() => settingsFrom(shared, at(mode))).not.toThrow()
  expect(() => settingsFrom({}, at(mode))).toThrow(/^REDIS_URL, DATABASE_URL, and MASTER_KEY are not set/)
  expect(() => settingsFrom({ ...shared, MASTER_KEY: '' }, at(mode))).toThrow(/^MASTER_KEY is not set/)
})
