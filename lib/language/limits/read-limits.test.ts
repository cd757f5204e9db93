import { describe, expect, it } from 'vitest'
import { readSentence } from '../phrase/sentence.ts'
import { tokenize } from '../tokenize.ts'
import { readLimits } from './read-limits.ts'
import { readModel } from './read-model.ts'
import { readRisk } from './read-risk.ts'

const sentence = (text: string) => readSentence(text, tokenize(text))
const limits = (text: string) => readLimits(sentence(text)).map(({ value }) => value)

describe('limits', () => {
  it.each([
    ['check the site every hour, max $0.50 a day', { limits: { perDayMicros: 500_000 } }],
    ['summarise the news daily, not more than 10 cents per run', { limits: { perRunMicros: 100_000 } }],
    ['do it hourly with a budget of $5 per month', { limits: { perMonthMicros: 5_000_000 } }],
    ['spend at most two dollars a day', { limits: { perDayMicros: 2_000_000 } }],
    ["watch it but don't spend more than $1 per day", { limits: { perDayMicros: 1_000_000 } }],
    ['it should not cost more than 50 cents a run', { limits: { perRunMicros: 500_000 } }],
    ['$1 a day max', { limits: { perDayMicros: 1_000_000 } }],
    ['spend no more than $3', { limits: { perDayMicros: 3_000_000 }, isOpen: true }],
    ['at most 20 runs a day', { limits: { runsPerDay: 20 } }],
    ['run it no more than five times per day', { limits: { runsPerDay: 5 } }],
    ['watch it, max. once a day', { limits: { runsPerDay: 1 } }],
    ['at most 3 messages a day', { notificationsPerDay: 3 }],
    ['but tell me at most twice a day', { notificationsPerDay: 2 }],
    ['with no more than 5 notifications per day', { notificationsPerDay: 5 }],
    ["don't bother me more than once a day", { notificationsPerDay: 1 }],
    ['I do not want more than four alerts a day', { notificationsPerDay: 4 }],
    ['we only need at most 2 pings a day', { notificationsPerDay: 2 }],
    ['translate the posts but dont go over $12 a month', { limits: { perMonthMicros: 12_000_000 } }],
    ['do not exceed $2 a day', { limits: { perDayMicros: 2_000_000 } }],
    ['never let it go above 20 cents a run', { limits: { perRunMicros: 200_000 } }],
    ['stay below $3 per month', { limits: { perMonthMicros: 3_000_000 } }],
    ['capped at $3 per month', { limits: { perMonthMicros: 3_000_000 } }],
  ])('%s', (text, expected) => {
    expect(limits(text)).toEqual([expected])
  })

  it.each([
    'tell me when the price is under $20',
    'transfer $5 to savings',
    'twice a day',
    'when orders go over $500 a day',
    'I do not need more time a day',
    'every day at 5',
    'run it 5 times a day',
    'remind me at most important times',
    'when an order over $500 arrives',
  ])('bounds nothing in %s', (text) => {
    expect(limits(text)).toEqual([])
  })
})

describe('model', () => {
  it.each([
    ['check it with the local model', { kind: 'lane', lane: 'local' }],
    ['use the deep lane for this', { kind: 'lane', lane: 'deep' }],
    ['summarise with a cheap model', { kind: 'lane', lane: 'local' }],
    ['analyse it using your smartest model', { kind: 'lane', lane: 'deep' }],
    ['run it locally', { kind: 'lane', lane: 'local' }],
    ['summarise the news with claude', { kind: 'named', name: 'claude' }],
    ['use GPT-5 mini at 9', { kind: 'named', name: 'GPT-5 mini' }],
    ['do it with qwen3:8b every day', { kind: 'named', name: 'qwen3:8b' }],
    ['with claude opus 4.1 please', { kind: 'named', name: 'claude opus 4.1' }],
  ])('%s', (text, model) => {
    expect(readModel(sentence(text))?.value).toEqual(model)
  })

  it.each([
    'remind me of lunch with claude tomorrow',
    'check the local news',
    'call with Claude at 5',
    'play the best song',
    'check the model prices',
    'with the best team',
  ])('names no model in %s', (text) => {
    expect(readModel(sentence(text))).toBeNull()
  })
})

it.each([
  ['delete old log files', 'irreversible'],
  ['check the invoices and pay the open ones', 'irreversible'],
  ['send the newsletter to all customers', 'external'],
  ['deploy the site', 'external'],
  ['update the spreadsheet', 'writes'],
  ['send me the numbers', undefined],
  ['remind me to pay the rent', undefined],
  ['check the order and the post', undefined],
  ['summarise my mail', undefined],
])('%s shows the risk %s', (text, risk) => {
  expect(readRisk(sentence(text))?.risk).toBe(risk)
})
