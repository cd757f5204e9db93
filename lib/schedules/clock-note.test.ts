import { describe, expect, it } from 'vitest'
import { clockNote } from './clock-note.ts'
import type { CronSchedule, Schedule, Timing } from './schema.ts'

const zone = 'Europe/Vienna'
const autumn = new Date('2026-11-20T08:30:00Z')
const summer = new Date('2027-06-01T08:30:00Z')
const cron = (expression: string, more: Partial<CronSchedule> = {}): Timing => ({
  schedule: { kind: 'cron', expressions: expression.split(' | '), zone, ...more },
})
const only = (schedule: Schedule): Timing => ({ schedule })

describe('the note for the next change of clocks', () => {
  it.each([
    ['30 2 * * *', 'On Sunday 28 March 2027 clocks go forward: the 02:30 run happens at 03:00.'],
    [
      '0,30 2 * * *',
      'On Sunday 28 March 2027 clocks go forward: the 02:00 and 02:30 runs become one, at 03:00.',
    ],
    [
      '0 2,3 * * *',
      'On Sunday 28 March 2027 clocks go forward: the 02:00 and 03:00 runs become one, at 03:00.',
    ],
    [
      '*/10 2 * * *',
      'On Sunday 28 March 2027 clocks go forward: the runs from 02:00 to 02:50 become one, at 03:00.',
    ],
    [
      '*/20 * * * *',
      'On Sunday 31 October 2027 clocks go back: it runs every 20 minutes as usual, so 02:00 to 03:00 runs twice.',
    ],
    [
      '0 * * * *',
      'On Sunday 31 October 2027 clocks go back: it runs every hour as usual, so 02:00 to 03:00 runs twice.',
    ],
    ['0 */2 * * *', 'On Sunday 28 March 2027 clocks go forward: the 02:00 run happens at 03:00.'],
  ])('%s', (expression, note) => {
    expect(clockNote(cron(expression), autumn, 'en-GB')).toBe(note)
  })

  it.each([
    [
      '30 2 * * *',
      'On Sunday 31 October 2027 clocks go back: the 02:30 run happens once, the first time that the clock shows 02:30.',
    ],
    [
      '*/20 2 * * *',
      'On Sunday 31 October 2027 clocks go back: the 02:00, 02:20 and 02:40 runs happen twice.',
    ],
  ])('in autumn, %s', (expression, note) => {
    expect(clockNote(cron(expression), summer, 'en-GB')).toBe(note)
  })

  it('follows the locale', () => {
    expect(clockNote(cron('30 2 * * *'), autumn, 'en-US')).toBe(
      'On Sunday, March 28, 2027 clocks go forward: the 2:30 AM run happens at 3:00 AM.',
    )
  })

  it.each<[string, Timing]>([
    ['a time that no change touches', cron('0 9 * * *')],
    ['a day that is excluded', cron('30 2 * * SUN', { except: { dates: ['2027-03-28', '2027-10-31'] } })],
    [
      'a closed window',
      { ...cron('30 2 * * *'), windows: { zone, active: [{ from: '08:00', to: '18:00' }] } },
    ],
    ['a zone without changes', cron('30 2 * * *', { zone: 'Asia/Tokyo' })],
    ['a change that lies too far ahead', cron('30 2 * * *', { until: '2027-03-01T00:00:00Z' })],
    ['an interval', only({ kind: 'every', everyMs: 1_200_000, anchor: '2026-11-20T08:00:00Z', zone })],
    ['beats from midnight UTC', only({ kind: 'heartbeat', everyMs: 1_800_000, zone })],
  ])('is silent about %s', (_, timing) => {
    expect(clockNote(timing, autumn, 'en-GB')).toBeNull()
  })

  it('tells of an interval of whole days that its time of day moves', () => {
    const daily = only({ kind: 'every', everyMs: 86_400_000, anchor: '2026-11-20T08:00:00Z', zone })
    expect(clockNote(daily, autumn, 'en-GB')).toBe(
      'On Sunday 28 March 2027 clocks go forward: runs stay 1 day apart, so from then on they come at 10:00 instead of 09:00.',
    )
  })

  it('tells of a single run that its clock never shows', () => {
    expect(clockNote(only({ kind: 'at', at: '2027-03-28T02:30', zone }), autumn, 'en-GB')).toBe(
      'On Sunday 28 March 2027 clocks go forward: the 02:30 run happens at 03:00.',
    )
  })

  it('tells of beats from midnight there', () => {
    const beats = only({ kind: 'heartbeat', everyMs: 1_800_000, zone, alignZone: zone })
    expect(clockNote(beats, summer, 'en-GB')).toBe(
      'On Sunday 31 October 2027 clocks go back: it runs every 30 minutes as usual, so 02:00 to 03:00 runs twice.',
    )
  })

  const inHours = (timing: Timing, from: string, to: string, hoursZone = zone): Timing => ({
    ...timing,
    windows: { zone: hoursZone, active: [{ from, to }] },
  })
  const everyDays = (days: number): Timing =>
    only({ kind: 'every', everyMs: days * 86_400_000, anchor: '2026-11-20T08:00:00Z', zone })

  it.each<[string, Timing, string]>([
    [
      'that it moves out of its hours',
      inHours(cron('30 2 * * *'), '02:00', '03:00'),
      'clocks go forward: the 02:30 run does not happen, because 03:00 is outside its hours.',
    ],
    [
      'that it moves into its hours',
      inHours(cron('30 2 * * *'), '03:00', '05:00'),
      'clocks go forward: the 02:30 run happens at 03:00, though otherwise outside its hours.',
    ],
    [
      'that hours of another zone leave out from then on',
      inHours(cron('0 9 * * *'), '07:30', '08:30', 'UTC'),
      'clocks go forward: from then on no run falls inside its hours (UTC) until clocks change again.',
    ],
    [
      'that moves out of its hours because it keeps its distance',
      inHours(everyDays(1), '08:30', '09:30'),
      'clocks go forward: runs stay 1 day apart, so from then on they would come at 10:00, outside its hours, and do not happen.',
    ],
  ])('tells of a run %s', (_, timing, note) => {
    expect(clockNote(timing, autumn, 'en-GB')).toBe(`On Sunday 28 March 2027 ${note}`)
  })

  it('is silent about a long interval that passes over a change and its return', () => {
    expect(clockNote(everyDays(366), autumn, 'en-GB')).toBeNull()
  })

  it.each([
    ['30 1-3 * * *', 'the 02:30 run happens twice.'],
    ['*/45 * * * *', 'the 02:00 and 02:45 runs happen twice.'],
    ['* * 2 * * *', 'the runs from 02:00 to 02:59:59 happen twice.'],
    ['* * * * * *', 'it runs every second as usual, so 02:00 to 03:00 runs twice.'],
  ])('calls usual only what runs so all day: %s', (expression, note) => {
    expect(clockNote(cron(expression), summer, 'en-GB')).toBe(
      `On Sunday 31 October 2027 clocks go back: ${note}`,
    )
  })

  it('names the day that a zone leaves out', () => {
    const noon = cron('0 12 * * *', { zone: 'Pacific/Apia' })
    expect(clockNote(noon, new Date('2011-12-01T00:00:00Z'), 'en-GB')).toBe(
      'On Saturday 31 December 2011 clocks go forward: the 12:00 run of the day that is left out happens at 00:00.',
    )
  })

  it('names the last of however many runs', () => {
    expect(clockNote(cron('* * 1-2 * * *', { zone: 'Antarctica/Troll' }), summer, 'en-GB')).toBe(
      'On Sunday 31 October 2027 clocks go back: the runs from 01:00 to 02:59:59 happen twice.',
    )
  })

  it('says nothing at an instant that is none', () => {
    expect(clockNote(cron('30 2 * * *'), new Date(Number.NaN), 'en-GB')).toBeNull()
  })
})
