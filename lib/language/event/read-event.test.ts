import { describe, expect, it } from 'vitest'
import { readSentence } from '../phrase/sentence.ts'
import { tokenize } from '../tokenize.ts'
import { readEvent } from './read-event.ts'

const hour = 3_600_000
const day = 24 * hour
const read = (text: string) => {
  const sentence = readSentence(text, tokenize(text))
  const found = readEvent(sentence)
  if (found === null) return null
  const { tokens } = sentence
  return { ...found.event, said: text.slice(tokens[found.from]?.start, tokens[found.to - 1]?.end) }
}

describe('events of records', () => {
  it.each([
    ['when a lead is created post it in #sales', 'lead', 'created', 'when a lead is created'],
    ['whenever a new order comes in, tell me', 'order', 'created', 'whenever a new order comes in'],
    ['if a contact is deleted alert me', 'contact', 'deleted', 'if a contact is deleted'],
    ['ping me whenever a trial converts', 'trial', 'updated', 'whenever a trial converts'],
    ['tell me when any machine overheats', 'machine', 'updated', 'when any machine overheats'],
    [
      'should a new filing appear in the Hartley matter, alert me',
      'filing',
      'created',
      'should a new filing appear in the Hartley matter',
    ],
    ['when a lead comes in on weekends, call me', 'lead', 'created', 'when a lead comes in'],
    ['every time someone adds a ticket, triage it', 'ticket', 'created', 'every time someone adds a ticket'],
    [
      'as soon as new companies are added, enrich them',
      'company',
      'created',
      'as soon as new companies are added',
    ],
    ['tell me when there is a new booking', 'booking', 'created', 'when there is a new booking'],
    ['when an invoice changes, recalculate', 'invoice', 'updated', 'when an invoice changes'],
    [
      'when a customer deletes their account, send a survey',
      'account',
      'deleted',
      'when a customer deletes their account',
    ],
    ['for each new signup send a welcome mail', 'signup', 'created', 'for each new signup'],
    [
      'when an e-mail arrives from anna@example.com, summarise it',
      'e-mail',
      'created',
      'when an e-mail arrives from anna@example.com',
    ],
    ['when i get home remind me to eat', null, null, null],
    ['when the page changes tell me', null, null, null],
    ['once a day check the site', null, null, null],
    ['once a task is created, assign it', 'task', 'created', 'once a task is created'],
  ])('%s', (text, entity, change, said) => {
    const event = read(text)
    expect(
      event === null
        ? [null, null, null]
        : event.kind === 'record'
          ? [event.entity, event.change, event.said]
          : event,
    ).toEqual([entity, change, said])
  })

  it.each([
    ["whenever an order's status becomes completed send the invoice", 'order', 'status', 'completed'],
    ['when status becomes completed, archive it', null, 'status', 'completed'],
    ['when the status of a ticket changes to in progress, tell me', 'ticket', 'status', 'in progress'],
    ['when a deal moves to "closed won" celebrate', 'deal', 'status', 'closed won'],
    ['if an invoice is overdue, remind the customer', 'invoice', 'status', 'overdue'],
    ['whenever a payment fails, tell me', 'payment', 'status', 'failed'],
    ['when an order above €1,000 arrives, post in #sales', 'order', 'amount', 'above €1,000'],
    ['when a new lead from Germany is created assign it to Eva', 'lead', 'from', 'Germany'],
    ['when order status is shipped, tell the customer', 'order', 'status', 'shipped'],
    ['when priority is set to high, page me', null, 'priority', 'high'],
  ])('%s', (text, entity, field, becomes) => {
    expect(read(text)).toMatchObject({ kind: 'record', entity, where: [{ field, becomes }] })
  })

  it.each([
    ['1 hour before start time send a reminder', null, 'start time', -hour],
    ['2 days after due date, escalate', null, 'due date', 2 * day],
    ['tell me 14 days before a certificate expires', 'certificate', 'expires', -14 * day],
    ["send it 30 minutes before a session's start time", 'session', 'start time', -hour / 2],
    ['three days before the due date of an invoice remind them', 'invoice', 'due date', -3 * day],
    ['a day after a lead is created, call them', 'lead', 'created', day],
    ['fifteen minutes before every meeting send me the notes', 'meeting', 'start', -hour / 4],
    ['on the due date post a note', null, 'due date', 0],
  ])('%s', (text, entity, field, offsetMs) => {
    expect(read(text)).toMatchObject({ kind: 'record', entity, relative: { offsetMs, field } })
  })

  it.each([
    '2 days after Christmas',
    'two days after tomorrow',
    '20 minutes after 3',
    'an hour before noon',
    'in 2 hours',
    'a week after the 3rd',
    'at the present time',
    'on the same date',
    'on each business day',
    'on every school day',
  ])('leaves %s to the grammar of time', (text) => {
    expect(read(text)).toBeNull()
  })
})

describe('thresholds', () => {
  it.each([
    ['if disk is over 80 %, alert me', { measure: 'disk', comparison: 'above', value: 80, unit: '%' }],
    [
      'when the error rate stays above 5 % for 10 minutes post in #ops',
      { measure: 'error rate', comparison: 'above', value: 5, forMs: 600_000 },
    ],
    [
      'if burn goes over 80k this month let me know',
      { measure: 'burn', value: 80_000, said: 'if burn goes over 80k this month' },
    ],
    [
      'whenever the queue has more than 500 jobs',
      { measure: 'queue', value: 500, said: 'whenever the queue has more than 500 jobs' },
    ],
    ['when the price drops below $20', { measure: 'price', comparison: 'below', value: 20, unit: '$' }],
    ['if cpu > 90% for more than an hour', { measure: 'cpu', comparison: 'above', value: 90, forMs: hour }],
    [
      'if memory usage exceeds 2 GB tell me',
      { measure: 'memory usage', comparison: 'above', value: 2, unit: 'gb' },
    ],
    ['when there are more than 10 open tickets', { measure: 'open tickets', comparison: 'above', value: 10 }],
    ['if we have fewer than five items in stock', { comparison: 'below', value: 5 }],
    ['when bitcoin hits 100k', { measure: 'bitcoin', comparison: 'at-least', value: 100_000 }],
    [
      'if the temperature is 30°C or more',
      { measure: 'temperature', comparison: 'at-least', value: 30, unit: '°C' },
    ],
    [
      'if more than 3 builds fail in a row',
      { measure: 'builds fail in a row', comparison: 'above', value: 3 },
    ],
    ['if the temperature falls below -5 degrees', { comparison: 'below', value: -5 }],
    ['when the status code is not 200', { measure: 'status code', comparison: 'not-equals', value: 200 }],
    [
      'if response time >= 500 ms',
      { measure: 'response time', comparison: 'at-least', value: 500, unit: 'ms' },
    ],
  ])('%s', (text, threshold) => {
    expect(read(text)).toMatchObject({ kind: 'threshold', ...threshold })
  })

  it.each([
    "if it's eight pm on the east coast what time is it",
    'when it is 5 pm',
    'if the time is 5:30',
    'if something is wrong',
    'if i have five dollars',
  ])('measures nothing in %s', (text) => {
    expect(read(text)).toBeNull()
  })
})

it.each([
  'when a webhook arrives',
  'whenever the webhook is called',
  'when we receive a webhook from Stripe',
  'when GitHub calls the webhook',
  'if a webhook from GitHub comes in',
  'whenever GitHub sends a webhook',
  'when called by a webhook',
  'for every incoming webhook',
  'on a new webhook from Stripe',
  'whenever the Stripe webhook fires',
  'if the endpoint gets a POST request',
  'triggered by a webhook from Stripe',
  'as soon as the build server hits our hook',
])('%s is a webhook', (text) => {
  expect(read(text)).toMatchObject({ kind: 'webhook', said: text })
})

it.each(['send the result to the webhook', 'post it to my webhook every hour', 'look after the webhook'])(
  '%s is no event',
  (text) => {
    expect(read(text)).toBeNull()
  },
)

it.each([
  ['when a card is marked as urgent', 'card', 'urgent'],
  ['as soon as an invoice is flagged late', 'invoice', 'late'],
  ['whenever a ticket gets labelled bug', 'ticket', 'bug'],
])('%s waits for a mark', (text, entity, becomes) => {
  expect(read(text)).toMatchObject({ entity, where: [{ field: 'status', becomes }] })
})
