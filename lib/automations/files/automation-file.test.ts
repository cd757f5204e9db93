import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseSpec } from '../spec/parse-spec.ts'
import { randomSpec } from '../testing/random-spec.ts'
import { fileFormats, readFile, writeFile } from './automation-file.ts'

function specIn(file: string) {
  const read = readFile(file)
  if (!read.ok) throw new Error(read.refusal.message)
  const parsed = parseSpec(read.raw)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusals))
  return parsed.spec
}

test.each(fileFormats)(
  'a round trip through %s changes nothing',
  (format) => {
    fc.assert(
      fc.property(randomSpec, (spec) => {
        const file = writeFile(spec, format)
        expect(specIn(file)).toEqual(spec)
        expect(specIn(file.replaceAll('\n', '\r\n'))).toEqual(spec)
        expect(writeFile(specIn(file), format)).toBe(file)
      }),
      { numRuns: 100 },
    )
  },
  30_000,
)

test('what people would write by hand is read', () => {
  const file = `---
# my check
name: 'Status page'   # the name
description: |
  Looks at the page,
  and at nothing else.
tags: [work, "daily status"]
trigger:
  kind: cron
  expressions:
  - 0 9 * * 1-5
  zone: Europe/Vienna
windows: {zone: UTC, active: [{from: "08:00", to: "18:00", days: [mon, fri]}]}
execution:
    timeoutMs: 60000
---

Check https://status.example.com.

---
Say OK when it is fine.
`
  expect(specIn(file)).toMatchObject({
    name: 'Status page',
    description: 'Looks at the page,\nand at nothing else.',
    tags: ['work', 'daily status'],
    trigger: { kind: 'cron', expressions: ['0 9 * * 1-5'], zone: 'Europe/Vienna' },
    windows: { active: [{ from: '08:00', to: '18:00', days: ['mon', 'fri'] }] },
    action: { kind: 'prompt', text: 'Check https://status.example.com.\n\n---\nSay OK when it is fine.' },
    execution: { timeoutMs: 60_000 },
  })
})

test('a file for people looks like one', () => {
  const spec = specIn(`---
name: Status page
trigger: {kind: cron, expressions: ["0 9 * * 1-5"], zone: Europe/Vienna}
action: {kind: steps, steps: [{tool: http.fetch, args: {url: "https://a.example", times: 2}, as: page}]}
---
`)
  expect(writeFile(spec, 'markdown')).toBe(`---
specVersion: 1
name: Status page
# Every weekday at 09:00, Vienna time
trigger:
  kind: cron
  expressions:
    - "0 9 * * 1-5"
  zone: Europe/Vienna
action:
  kind: steps
  steps:
    - tool: http.fetch
      as: page
      args:
        url: "https://a.example"
        times: 2
---
`)
})

test.each([
  ['nothing', 'name: a\n', 'Line 1'],
  ['a line without a colon', '---\nname: a\nnonsense\n---\n', 'Line 3: Write a field as "name: value".'],
  ['the same field twice', '---\nname: a\nname: b\n---\n', 'Line 3: The field name stands here twice.'],
  ['a tab', '---\ntrigger:\n\tkind: manual\n---\n', 'Line 3: Indent with spaces'],
  ['wild indentation', '---\nname: a\n   kind: b\n---\n', 'Line 3: This line is indented'],
  ['an open bracket', '---\ntags: [a, b\n---\n', 'Line 2: A comma or ] is missing.'],
  ['an open quotation', '---\nname: "a\n---\n', 'Line 2: A quotation mark has no second one.'],
  ['an alias', '---\nname: *a\n---\n', 'Line 2: A text that begins with * needs quotes.'],
  ['a colon in a text', '---\nname: a: b\n---\n', 'Line 2: A text with a colon and a space needs quotes.'],
  ['two actions', '---\naction: {kind: steps}\n---\nhello\n', 'the fields name another action'],
  ['broken JSON', '{"name": }', 'This is no JSON'],
])('%s is refused with its place', (_what, file, message) => {
  expect(readFile(file)).toMatchObject({ ok: false, refusal: { message: expect.stringContaining(message) } })
})

test('whatever is in a file, reading it answers', () => {
  const lines = fc.array(
    fc.constantFrom(
      '---',
      'a: b',
      '  a: |',
      '- x',
      '  - y: [1, {z: 2}]',
      '"k": \'v\'',
      '   deep: >-',
      '',
      '\t',
      '"',
      '{',
    ),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        lines.map((some) => ['---', ...some, '---'].join('\n')),
      ),
      (file) => {
        expect(typeof readFile(file).ok).toBe('boolean')
      },
    ),
    { numRuns: 1000 },
  )
})
