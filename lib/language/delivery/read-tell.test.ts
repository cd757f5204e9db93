import { describe, expect, it } from 'vitest'
import { readSentence, textOf } from '../phrase/sentence.ts'
import { tokenize } from '../tokenize.ts'
import { readPlaces } from './read-places.ts'
import { readTell } from './read-tell.ts'

const sentence = (text: string) => readSentence(text, tokenize(text))

describe('when the person wants to hear of it', () => {
  const tell = (text: string) => {
    const read = sentence(text)
    return readTell(read, () => false).map(({ value, from, to, stays }) => [
      value,
      textOf(read, from, to),
      stays ?? false,
    ])
  }
  it.each([
    [
      'check it and tell me only if something is wrong',
      'findings',
      'and tell me only if something is wrong',
      false,
    ],
    ['check it, only tell me if there is a problem', 'findings', 'only tell me if there is a problem', false],
    ['check it and told me only if it is down', 'findings', 'and told me only if it is down', false],
    ['check it and notify me solely of new filings', 'findings', 'and notify me solely of new filings', true],
    ['check it and lmk if it breaks', 'findings', 'and lmk if it breaks', false],
    ['check it but only if something is wrong', 'findings', 'but only if something is wrong', false],
    ['check the page and let me know if it appears', 'findings', 'and let me know if it appears', true],
    ['check it and ping me when it breaks', 'findings', 'and ping me when it breaks', false],
    [
      'check it and alert me if the price drops below $20',
      'findings',
      'and alert me if the price drops below $20',
      true,
    ],
    ['check it. if anything is wrong, tell me', 'findings', 'if anything is wrong, tell me', false],
    ["check it and don't tell me unless it is down", 'findings', "don't tell me unless it is down", false],
    ['check it and stay quiet if all is fine', 'findings', 'stay quiet if all is fine', false],
    ['check it and tell me about changes', 'findings', 'and tell me about changes', false],
    ['back it up and notify me only on failure', 'failures', 'and notify me only on failure', false],
    ['back it up, tell me only if it fails', 'failures', 'tell me only if it fails', false],
    ['back it up and tell me if the run fails', 'failures', 'and tell me if the run fails', false],
    ['back it up, only on errors', 'failures', 'only on errors', false],
    ['count them and tell me every time', 'always', 'and tell me every time', false],
    ['count them and send me the result', 'always', null, false],
    ['count them and tell me', 'always', 'and tell me', false],
    ['count them and let me know when it is done', 'always', 'and let me know when it is done', false],
    ['back it up. I only want to hear about it if it fails', 'failures', null, false],
    ['watch it, i just want to be told when something is wrong', 'findings', null, false],
    ["archive it and don't tell me", 'never', "don't tell me", false],
    ['archive it silently', 'never', 'silently', false],
    ['archive it, no notifications', 'never', 'no notifications', false],
    ['archive it without telling me', 'never', 'without telling me', false],
    ["look around and tell me if it's worth it", 'agent-decides', "and tell me if it's worth it", false],
    ['look around, use your judgement', 'agent-decides', 'use your judgement', false],
    ['look around and post only if you think it is important', 'agent-decides', null, false],
  ])('%s', (text, value, said, stays) => {
    const found = tell(text)
    expect(found[0]?.[0]).toBe(value)
    if (said !== null) expect(found).toEqual([[value, said, stays]])
  })

  it.each([
    'tell me the weather',
    'it would be nice if you posted the menu',
    'tell me every hour the time',
    'remind me to call mum',
    'tell me when my bill is',
    'send me a summary of the news',
    'write me a poem',
    'let me know the time',
  ])('finds nothing in %s', (text) => {
    expect(tell(text)).toEqual([])
  })
})

describe('where it goes', () => {
  const places = (text: string) => {
    const read = sentence(text)
    return readPlaces(read).map(({ value, from, to }) => [value, textOf(read, from, to)])
  }
  it.each([
    ['post the numbers to #marketing', { kind: 'channel', name: 'marketing' }, 'to #marketing'],
    ['check it and post it in #ops', { kind: 'channel', name: 'ops' }, 'post it in #ops'],
    ['check the site in #ops', { kind: 'channel', name: 'ops' }, 'in #ops'],
    ['check it and tell me on Telegram', { kind: 'telegram' }, 'on Telegram'],
    ['send me the report by e-mail', { kind: 'e-mail' }, 'by e-mail'],
    ['send the report to a@b.com', { kind: 'e-mail', address: 'a@b.com' }, 'to a@b.com'],
    [
      'summarise it and send it by email to a@b.com',
      { kind: 'e-mail', address: 'a@b.com' },
      'send it by email to a@b.com',
    ],
    ['check it and e-mail me if it is down', { kind: 'e-mail' }, 'e-mail me'],
    ['check it and slack me', { kind: 'slack' }, 'slack me'],
    ['post the summary here', { kind: 'this-channel' }, 'here'],
    ['check it and report in this channel', { kind: 'this-channel' }, 'report in this channel'],
    ['have the agenda in my inbox', { kind: 'inbox' }, 'in my inbox'],
    [
      'check it, the results to be posted in #ops',
      { kind: 'channel', name: 'ops' },
      'the results to be posted in #ops',
    ],
    ['sales report; to #sales', { kind: 'channel', name: 'sales' }, 'to #sales'],
    ['could we have a summary in #dev', { kind: 'channel', name: 'dev' }, 'in #dev'],
    ['put the list into my inbox', { kind: 'inbox' }, 'into my inbox'],
    [
      'check it and post the result to https://example.com/hook',
      { kind: 'webhook', address: 'https://example.com/hook' },
      'post the result to https://example.com/hook',
    ],
    ['mail the invoices to a@b.com', { kind: 'e-mail', address: 'a@b.com' }, 'to a@b.com'],
    ['e-mail a@b.com the report', { kind: 'e-mail', address: 'a@b.com' }, 'a@b.com'],
    ['message me via whatsapp', { kind: 'whatsapp' }, 'via whatsapp'],
  ])('%s', (text, target, said) => {
    expect(places(text)).toEqual([[target, said]])
  })

  it('may be several', () => {
    expect(places('post it in #ops and by e-mail').map(([target]) => target)).toEqual([
      { kind: 'channel', name: 'ops' },
      { kind: 'e-mail' },
    ])
  })

  it.each([
    'summarise the messages in #ops',
    'check my inbox',
    'send an email to bob@example.com saying hi',
    'is it warm here',
    'check the mail server',
    'read what happened in #sales',
  ])('finds no place in %s', (text) => {
    expect(places(text)).toEqual([])
  })
})
