/** `info` has no bar; `later` waits for a part of the product that does not exist yet. */
export type Verdict = 'ok' | 'missed' | 'later' | 'info'

export interface Figure {
  name: string
  figure: string
  bar: string
  verdict: Verdict
  /** What went wrong, one line each. */
  failures: readonly string[]
}

interface Measured {
  figure: string
  bar?: string
  ok?: boolean
  failures?: readonly string[]
}

/** A figure with a bar is held or missed; one without is for information. */
export function figure(name: string, { figure, bar, ok = true, failures = [] }: Measured): Figure {
  const verdict = bar === undefined ? 'info' : ok ? 'ok' : 'missed'
  return { name, figure, bar: bar ?? '', verdict, failures }
}

export const later = (name: string): Figure => ({ name, figure: '', bar: '', verdict: 'later', failures: [] })

/** So many of so many, with the share that must be right: 1 where all must. */
export function share(name: string, { right, of, bar, failures }: ShareMeasured): Figure {
  const percent = of === 0 ? 100 : (right / of) * 100
  return figure(name, {
    figure: `${right} of ${of} (${percent.toFixed(1)} %)`,
    ...(bar !== undefined && { bar: bar === 1 ? 'all' : `≥ ${bar * 100} %`, ok: right >= of * bar }),
    failures,
  })
}

interface ShareMeasured {
  right: number
  of: number
  bar?: number
  failures: readonly string[]
}

/** A figure that must not be greater than its bar. */
export function atMost(name: string, value: number, { bar, unit }: { bar: number; unit: string }): Figure {
  const digits = value < 10 ? 2 : 0
  return figure(name, {
    figure: `${value.toFixed(digits)} ${unit}`,
    bar: `≤ ${bar} ${unit}`,
    ok: value <= bar,
  })
}
