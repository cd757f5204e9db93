import { describe, expect, it } from 'vitest'
import { parse } from './parse.ts'
import type { Intent, Reading } from './schema.ts'

/** A Wednesday, so that "on Friday" can be read here. */
const setting = { now: new Date('2026-06-17T10:07:00Z'), zone: 'Europe/Vienna', locale: 'en-GB' }
const read = (text: string): Reading => parse(text, setting)

function timeOf({ pieces }: Reading): string | undefined {
  const when = pieces.when?.value
  if (when?.kind !== 'schedule') return when?.kind
  if (when.schedule.kind === 'cron') return when.schedule.expressions.join(' | ')
  return when.schedule.kind === 'at' ? when.schedule.at : when.schedule.kind
}

describe('what is asked politely', () => {
  it.each([
    [
      'Would you mind reminding me on the last Friday of the month to pay the nanny',
      '0 9 * * 5L',
      'Remind me to pay the nanny',
    ],
    [
      'Might I ask you to check the boiler certificates on the 3rd of each month?',
      '0 9 3 * *',
      'Check the boiler certificates',
    ],
    [
      "I would be grateful if you'd send me the arrears report every Monday at 8.",
      '0 8 * * 1',
      'Send me the arrears report',
    ],
    [
      'I should be obliged if you would remind me on 3 September 2026 at 10:00 to file the appeal.',
      '2026-09-03T10:00',
      'Remind me to file the appeal',
    ],
    [
      'It would be appreciated if you could prepare the bill daily at 16:00.',
      '0 16 * * *',
      'Prepare the bill',
    ],
    ['May I ask that you check the docket page daily at noon', '0 12 * * *', 'Check the docket page'],
    ['Do you think you could check the stock each night at 23:00', '0 23 * * *', 'Check the stock'],
    ['any chance you could draft the minutes every Thursday at 17:00?', '0 17 * * 4', 'Draft the minutes'],
    ["we'd love it if you posted the menu at 11am on weekdays", '0 11 * * 1-5', 'Post the menu'],
    ['please be so kind as to wake me tomorrow at 6:30am', '2026-06-18T06:30', 'Wake me'],
    ['feel free to post the numbers every Friday at 3pm', '0 15 * * 5', 'Post the numbers'],
    ['would it be ok to list the open tickets every Friday at 3pm?', '0 15 * * 5', 'List the open tickets'],
  ])('is read as a command: %j', (text, time, what) => {
    const reading = read(text)
    expect([reading.intent, timeOf(reading), reading.pieces.what?.value]).toEqual(['create', time, what])
  })

  it.each([
    [
      'could I get a list of expired gas certificates every Friday at 9am',
      'Send me a list of expired gas certificates',
    ],
    ['could I trouble you for a weather report at 6am each morning', 'Send me a weather report'],
    ["it'd be lovely to get a joke every morning at 8am", 'Send me a joke'],
    [
      "I'd be ever so grateful for a reminder on the 12th at 9am to renew my passport",
      'Remind me to renew my passport',
    ],
    ['is there any way to get the headlines every morning at 7am', 'Get the headlines'],
    ['We require a conflict check each Monday at nine.', 'Send me a conflict check'],
  ])('is to be given something: %j', (text, what) => {
    expect([read(text).intent, read(text).pieces.what?.value]).toEqual(['create', what])
  })

  it.each([
    'can I have the weather for tomorrow',
    'could we get a table for two tonight',
    'is it ok to drink milk every day?',
    'is there any way to get there by noon',
  ])('is no draft where it is wanted now: %j', (text) => {
    expect(read(text).intent).toBe('talk')
  })
})

describe('what is told before it is asked', () => {
  it.each([
    [
      "we're shut on mondays so from tuesday to friday at 8:30 check the safe",
      '30 8 * * 2-5',
      "Check the safe. We're shut on mondays",
    ],
    [
      'the tenant pays late, so check on the 6th of each month at noon whether the rent is in',
      '0 12 6 * *',
      'Check whether the rent is in. The tenant pays late',
    ],
    [
      'i always forget the school bags, could you nudge me weekdays at 7:20 am',
      '20 7 * * 1-5',
      'Nudge me of the school bags',
    ],
  ])('in one sentence: %j', (text, time, what) => {
    const reading = read(text)
    expect([reading.intent, timeOf(reading), reading.pieces.what?.value]).toEqual(['create', time, what])
  })

  it.each<[string, Intent, string]>([
    ["i'm on nights this week so pause the morning digest until monday", 'pause', 'morning digest'],
    ['we are home again, turn the plant reminder back on', 'resume', 'plant reminder'],
    ['the plant reminder is annoying, delete it', 'delete', 'plant reminder'],
    ["i don't need the bike reminder any more, get rid of it", 'delete', 'bike reminder'],
    ['I do not need the hourly signups check any more', 'delete', 'hourly signups check'],
    ["we don't want the joke any longer, remove it", 'delete', 'joke'],
    ['Take the trash reminder off, we moved house', 'delete', 'trash reminder'],
    ['turn the mrr report back on from monday', 'resume', 'mrr report'],
    ['Reinstate the docket check as of 1 September.', 'resume', 'docket check'],
    ['Cease the daily docket check.', 'pause', 'daily docket check'],
    ['delete the homework thing', 'delete', 'homework thing'],
    ['push the standup summary back half an hour', 'change', 'standup summary'],
  ])('names what is meant: %j', (text, intent, words) => {
    const reading = read(text)
    expect([reading.intent, reading.pieces.which?.value]).toEqual([intent, { kind: 'named', words }])
  })

  it('says when something goes on', () => {
    expect(timeOf(read('Reinstate the docket check as of 1 September.'))).toBe('2026-09-01T09:00')
  })
})

describe('what nobody asks for', () => {
  it.each<[string, Intent]>([
    ['do you work on Saturdays?', 'talk'],
    ['My flight leaves on Friday at 7:40', 'talk'],
    ['the exam starts at 9 tomorrow and i am scared', 'talk'],
    ['ugh i have a test at 9 tomorrow', 'talk'],
    ['no reminders on sundays please', 'change'],
    ['nothing every monday, please', 'change'],
    ['same but at 8', 'change'],
    ['why didnt I get my rent report this morning', 'explain'],
    ["why hasn't the mrr report come today?", 'explain'],
    ['WHY DID YOU NOT WAKE ME UP', 'explain'],
    ['what did the investor update cost last week', 'explain'],
    ['how many dollars can i get for one euro', 'talk'],
    ['why is the sky so blue today', 'talk'],
  ])('is no draft: %j is %s', (text, intent) => {
    expect(read(text).intent).toBe(intent)
  })

  it('leaves no time in a question about habits, unless it says every', () => {
    expect(timeOf(read('do you work on Saturdays?'))).toBeUndefined()
    expect(timeOf(read('do you do that every weekend?'))).toBe('0 9 * * 6-7')
  })

  it('takes the hour after "not at 9" as the new one', () => {
    expect(timeOf(read('not at 9, at 10'))).toBe('0 10 * * *')
  })
})
