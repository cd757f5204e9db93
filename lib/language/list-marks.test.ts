import { describe, expect, it } from 'vitest'
import { parse } from './parse.ts'

const setting = { now: new Date('2026-06-17T10:07:00Z'), zone: 'UTC', locale: 'en-GB' }
const read = (text: string) => parse(text, setting)

describe('a list that somebody pastes', () => {
  it.each([
    [
      '• check example.com every 15 minutes\n• tell me only if it is down\n• max 3 messages a day',
      'Check example.com',
    ],
    ['- every weekday at 9\n- read the inbox\n- count the orders', '- read the inbox\n- count the orders'],
    ["TODO:\n1. every monday 9am\n2. pull last week's numbers", "TODO: pull last week's numbers"],
    ['⏰ 7am daily: stretch', 'Stretch'],
    ['Hi!\n\nPlease check the queue\nevery 10 minutes\n\nThanks,\nEva', 'Check the queue'],
    ['send 🎉 to the team every Friday at 16:00', 'Send 🎉 to the team'],
  ])('keeps what is to be done of %j', (text, what) => {
    expect(read(text).pieces.what?.value).toBe(what)
  })

  it('counts its items with numbers that are no times', () => {
    const when = read("1. every monday 9am\n2. pull last week's numbers\n3. e-mail them to me").pieces.when
      ?.value
    expect(when).toMatchObject({ schedule: { expressions: ['0 9 * * 1'] } })
  })

  it('names the place on a line of its own', () => {
    expect(read('Sales report\nMondays 9:00\nto #sales').pieces.where?.value).toEqual([
      { kind: 'channel', name: 'sales' },
    ])
  })

  it('is named after its first item', () => {
    expect(read('every day at 9:00\n- read the inbox\n- count the orders').pieces.name?.value).toBe(
      'Read the inbox',
    )
  })

  it('leaves a negative number alone', () => {
    expect(read('-5 is cold').intent).toBe('talk')
    expect(read('if the freezer is above -5 degrees, tell me').pieces.when?.value).toMatchObject({
      value: -5,
    })
  })
})
