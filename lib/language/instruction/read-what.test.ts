import { describe, expect, it } from 'vitest'
import { parse } from '../parse.ts'
import type { Reading } from '../schema.ts'

const setting = { now: new Date('2026-11-20T10:42:00Z'), zone: 'Europe/Vienna', locale: 'en-GB' }
const read = (text: string): Reading => parse(text, setting)

describe('the instruction', () => {
  it.each<[string, string | undefined, string | undefined]>([
    [
      'can you please check example.com every weekday at 9 and tell me only if something is wrong',
      'Check example.com',
      'Check example.com',
    ],
    ['remind me to call mum tomorrow at 5', 'Remind me to call mum', 'Call mum'],
    ['remind me about the dentist on 5 January at 14:00', 'Remind me about the dentist', 'Dentist'],
    ['set a reminder to water the plants every 3 days', 'Remind me to water the plants', 'Water the plants'],
    [
      'I need to water the plants every 3 days, remind me',
      'Remind me to water the plants',
      'Water the plants',
    ],
    ['the dentist on Thursday at 14:30, please remind me', 'Remind me of the dentist', 'Dentist'],
    ['rent is due every Friday, remind me', 'Remind me that rent is due', 'Rent is due'],
    ['take out the bins every Tuesday and remind me', 'Remind me to take out the bins', 'Take out the bins'],
    ['would you mind sharing the numbers every Friday?', 'Share the numbers', 'Share the numbers'],
    ['it would be lovely if you wrote a haiku every day', 'Write a haiku', 'Write a haiku'],
    ['set an alarm for 7 tomorrow morning', 'Set an alarm', 'Alarm'],
    ['i want to be reminded to stretch every 2 hours', 'Remind me to stretch', 'Stretch'],
    ['I want a summary of the news every morning', 'Send me a summary of the news', 'Summary of the news'],
    [
      'check the page for the word sold out every hour and tell me if it appears',
      'Check the page for the word sold out and tell me if it appears',
      'Check the page for the word sold out',
    ],
    [
      'hey, could you check the disk every hour and tell me if it is over 80 %?',
      'Check the disk and tell me if it is over 80 %',
      'Check the disk',
    ],
    ['check every 5 minutes and tell me if it is down', 'Check and tell me if it is down', undefined],
    ['if disk is over 80 %, alert me', 'Alert me if disk is over 80 %', 'Disk is over 80 %'],
    ['tell me when example.com goes down', 'Tell me when example.com goes down', 'example.com goes down'],
    ['whenever an order is paid send the invoice', 'Send the invoice', 'Send the invoice'],
    [
      'every morning summarise my unread mail and send me the result',
      'Summarise my unread mail',
      'Summarise my unread mail',
    ],
    ['every friday at 4pm post the numbers to #marketing', 'Post the numbers', 'Post the numbers'],
    [
      'check example.com every monday at 8, if something is wrong post it in #ops',
      'Check example.com',
      'Check example.com',
    ],
    [
      'every hour: count the tickets and if there are more than 10, post in #support',
      'Count the tickets and if there are more than 10, post in #support',
      'Count the tickets',
    ],
    [
      'every night at 2 delete log files older than 30 days silently',
      'Delete log files older than 30 days',
      undefined,
    ],
    [
      'summarise what happened in the last 24 hours every day at 8',
      'Summarise what happened in the last 24 hours',
      undefined,
    ],
    [
      'every Monday at 8 check whether the certificate expires within 14 days',
      'Check whether the certificate expires within 14 days',
      undefined,
    ],
    ["report last week's numbers every Monday", "Report last week's numbers", undefined],
    [
      'Create an automation that checks the status page every hour and tells me about changes',
      'Check the status page',
      'Check the status page',
    ],
    [
      'every day at 8 post "Good morning, it is 8 o\'clock" in #general',
      'Post "Good morning, it is 8 o\'clock"',
      undefined,
    ],
    [
      'use the deep lane to write a market report on the first of each month, not more than $2 per run',
      'Write a market report',
      'Write a market report',
    ],
    [
      "please don't forget to remind me of mum's birthday on 3 March",
      "Remind me of mum's birthday",
      "Mum's birthday",
    ],
    ['tell me on Friday what failed this week', 'Tell me what failed this week', 'What failed this week'],
    ['Send the weekly report to #management every Monday at 8:00', 'Send the weekly report', undefined],
    [
      'can u check the site evry mornign and tell me if somthing is wrong',
      'Check the site',
      'Check the site',
    ],
    ['example.com every hour', 'example.com', 'example.com'],
    ['every day at 9, please, thanks', undefined, undefined],
    ['every weekday at five', undefined, undefined],
  ])('of %j', (text, what, name) => {
    const { pieces } = read(text)
    expect(pieces.what?.value).toBe(what)
    if (name !== undefined) expect(pieces.name?.value).toBe(name)
  })

  it('is asked for where there is only a time', () => {
    expect(read('every weekday at 9:00').questions.map(({ about }) => about)).toEqual(['what'])
  })

  it('keeps its own lines and spelling', () => {
    const text = 'Every day at 9:00:\n1. Open https://example.com/Status\n2. Count the ITEMS'
    expect(read(text).pieces.what?.value).toBe('1. Open https://example.com/Status\n2. Count the ITEMS')
  })

  it('has a short name that ends at a word', () => {
    const { pieces } = read(
      'every day at 9:00 compare the very long list of competitor prices in all of our shops',
    )
    expect(pieces.name?.value).toBe('Compare the very long list of competitor')
  })
})
