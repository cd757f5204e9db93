import type { ClauseOf, CountedDay } from '../recurrence/types.ts'
import { cronWeekday, type DayFields } from './day-fields.ts'
import { monthDayField } from './month-day-field.ts'

/** "first Friday", "last working day": empty where cron has no words for it. */
export function nthFields(nth: ClauseOf<'nth'>, month: string): DayFields[] {
  const of = nth.month === undefined ? month : `${nth.month}`
  return nth.counted.flatMap((counted) => nth.places.flatMap((place) => oneNth(counted, place, of)))
}

function oneNth(counted: CountedDay, place: number, month: string): DayFields[] {
  if (counted === 'working-day') {
    if (place === 1) return [{ dayOfMonth: '1W', month, weekday: '*' }]
    return place === -1 ? [{ dayOfMonth: 'LW', month, weekday: '*' }] : []
  }
  if (counted === 'weekend-day') return [...oneNth(6, place, month), ...oneNth(7, place, month)]
  if (counted === 'day')
    return [{ dayOfMonth: monthDayField([{ from: place, to: place }]), month, weekday: '*' }]
  if (place === -1) return [{ dayOfMonth: '*', month, weekday: `${cronWeekday(counted)}L` }]
  if (place < 0 && place >= -4) {
    const last = -7 * (-place - 1) - 1
    return [{ dayOfMonth: monthDayField([{ from: last - 6, to: last }]), month, weekday: '*' }]
  }
  return place >= 1 && place <= 5
    ? [{ dayOfMonth: '*', month, weekday: `${cronWeekday(counted)}#${place}` }]
    : []
}
