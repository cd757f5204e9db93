import { describe, expect, it } from 'vitest'
import { nextFire } from './next-fire.ts'
import { previousFire } from './previous-fire.ts'
import type { Timing, Windows } from './schema.ts'
import { quickestMs } from './testing/quickest-ms.ts'

const zone = 'America/New_York'
const after = new Date('2019-04-13T20:31:03Z')

const admitted = (expressions: string[], windows: Windows): Timing => ({
  schedule: { kind: 'cron', expressions, zone },
  windows,
})

describe('a schedule that its windows never admit', () => {
  it.each<[string, Timing]>([
    ['at one time of the day', admitted(['0 9 * * *'], { zone, active: [{ from: '10:00', to: '11:00' }] })],
    [
      'in every second of an hour',
      admitted(['* * 9 * * *'], { zone, active: [{ from: '10:00', to: '11:00' }] }),
    ],
    [
      'in another zone',
      admitted(['27,54 20 18 10,6,8 1,1', '15,45 0-3 * mar,SEP MON#1,WED#3'], {
        zone: 'Australia/Lord_Howe',
        active: [{ from: '13:00', to: '12:45' }],
        quiet: {
          hours: [
            { from: '05:30', to: '04:45' },
            { from: '04:00', to: '06:00' },
          ],
          meanwhile: 'off',
        },
      }),
    ],
    [
      'on other days of the week',
      admitted(['* 0-3 * * 2', '15,45 5 * * 5,2'], {
        zone: 'Europe/Vienna',
        active: [{ days: ['sun'], from: '12:00', to: '18:00' }],
      }),
    ],
  ])('has no next and no previous fire, within 50 ms each: %s', (_, timing) => {
    expect(nextFire(timing, after)).toBeNull()
    expect(previousFire(timing, after)).toBeNull()
    expect(quickestMs(() => nextFire({ ...timing, schedule: { ...timing.schedule } }, after))).toBeLessThan(
      50,
    )
    expect(
      quickestMs(() => previousFire({ ...timing, schedule: { ...timing.schedule } }, after)),
    ).toBeLessThan(50)
  })
})
