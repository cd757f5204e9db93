import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contrast, type Oklch, parseOklch } from './contrast.ts'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

function colours(selector: string): Map<string, Oklch> {
  const from = css.indexOf(selector)
  const block = css.slice(css.indexOf('{', from) + 1, css.indexOf('}', from))
  const found = new Map<string, Oklch>()
  for (const [, name = '', value = ''] of block.matchAll(/--([\w-]+):\s*([^;]+);/g)) {
    const colour = parseOklch(value)
    if (colour) found.set(name, colour)
  }
  return found
}

const planes = ['canvas', 'surface', 'sunken', 'raised', 'hover', 'pressed', 'selected']
const statuses = ['running', 'waiting', 'succeeded', 'failed', 'quiet', 'missed']
const texts = ['ink', 'ink-2', 'ink-3', 'accent', ...statuses]
const marks = ['line-control', 'focus', 'accent-mid', ...statuses.map((status) => `${status}-mid`)]

const textPairs = [
  ...texts.flatMap((text) => planes.map((plane) => [text, plane] as const)),
  ...statuses.map((status) => [status, `${status}-soft`] as const),
  ['accent', 'accent-soft'] as const,
  ['ink-2', 'quiet-soft'] as const,
  ['on-ink', 'ink'] as const,
  ['on-accent', 'accent'] as const,
]
const markPairs = [
  ...marks.flatMap((mark) => planes.map((plane) => [mark, plane] as const)),
  ['thumb', 'accent-fill'] as const,
  ['thumb', 'line-control'] as const,
]

test('contrast agrees with known values', () => {
  const black = { lightness: 0, chroma: 0, hue: 0 }
  const white = { lightness: 1, chroma: 0, hue: 0 }
  const red = { lightness: 0.62796, chroma: 0.25768, hue: 29.2339 }
  expect(contrast(black, white)).toBeCloseTo(21, 1)
  expect(contrast(red, white)).toBeCloseTo(4, 1)
})

describe.each([
  ['light', ':root,'],
  ['dark', '[data-theme="dark"] {'],
])('%s', (_theme, selector) => {
  const palette = colours(selector)
  const ratio = (one: string, other: string) => {
    const [a, b] = [palette.get(one), palette.get(other)]
    if (!a || !b) throw new Error(`tokens.css lacks --${a ? other : one}`)
    return contrast(a, b)
  }

  test.each(textPairs)('text %s is readable on %s', (text, plane) => {
    expect(ratio(text, plane)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(markPairs)('mark %s is visible on %s', (mark, plane) => {
    expect(ratio(mark, plane)).toBeGreaterThanOrEqual(3)
  })
})
