'use client'

import { Meter as BaseMeter } from '@base-ui/react/meter'
import clsx from 'clsx'
import styles from './meter.module.css'

type MeterProps = {
  label: string
  value: number
  max: number
  /** Where the value will be at the end, hatched. */
  forecast?: number
  /** Where it warns, as a share of max: 0.8. */
  tick?: number
  /** Amber, because a person has to act. */
  stopped?: boolean
  /** "$18.00 of $40.00": read out and drawn at the right. */
  text: string
}

export function Meter({ label, value, max, forecast, tick, stopped, text }: MeterProps) {
  const share = (part: number) => `${Math.min(100, Math.max(0, (part / max) * 100))}%`
  return (
    <BaseMeter.Root
      value={Math.min(value, max)}
      max={max}
      getAriaValueText={() => text}
      className="grid gap-1.5"
    >
      <span className="flex flex-wrap justify-between gap-x-4 whitespace-nowrap">
        <BaseMeter.Label className="font-medium">{label}</BaseMeter.Label>
        <span className="text-ink-2">{text}</span>
      </span>
      <BaseMeter.Track className={styles.track}>
        {forecast === undefined ? null : (
          <span className={styles.forecast} style={{ width: share(forecast) }} />
        )}
        <BaseMeter.Indicator className={clsx(styles.used, stopped && styles.stopped)} />
        {tick === undefined ? null : <span className={styles.tick} style={{ left: share(tick * max) }} />}
      </BaseMeter.Track>
    </BaseMeter.Root>
  )
}
