import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from './run-access.ts'
import { TemplateError } from './templates/template-error.ts'
import { fillTemplates, type TemplateScope } from './templates.ts'

const scope: TemplateScope = {
  trigger: { kind: 'schedule', scheduledFor: '2026-03-01T08:00:00.000Z' },
  run: { id: 'run_1', attempt: 2, dryRun: false },
  steps: {
    page: {
      status: 200,
      ok: true,
      nothing: null,
      body: 'all {{trigger.kind}} good',
      headers: { 'content-type': 'text/plain', 'a "b" ]': 'odd', '}}': 'braces' },
      items: [{ name: 'first' }, { name: 'second' }],
      ünï: 'code',
    },
    step_2: [1, 2, 3],
  },
}

describe('a text that is nothing but a template', () => {
  it.each<[string, Json]>([
    ['{{steps.page.status}}', 200],
    ['{{ steps.page.ok }}', true],
    ['{{steps.page.nothing}}', null],
    ['{{steps.page.items}}', [{ name: 'first' }, { name: 'second' }]],
    ['{{steps.page.items[1].name}}', 'second'],
    ['{{steps.page.items.0.name}}', 'first'],
    ['{{steps.page.items.length}}', 2],
    ['{{steps.step_2[2]}}', 3],
    ['{{steps.page.headers.content-type}}', 'text/plain'],
    ['{{steps.page.headers["content-type"]}}', 'text/plain'],
    ['{{steps.page.headers["}}"]}}', 'braces'],
    ['{{steps.page.headers["a \\"b\\" ]"]}}', 'odd'],
    ['{{steps.page.ünï}}', 'code'],
    ['{{run}}', scope.run],
    ['{{trigger.kind}}', 'schedule'],
  ])('%s keeps the type', (text, value) => {
    expect(fillTemplates(text, scope)).toEqual(value)
  })
})

describe('a text with a template in it', () => {
  it.each([
    ['Status {{steps.page.status}}!', 'Status 200!'],
    ['{{run.attempt}}{{run.attempt}}', '22'],
    [' {{run.attempt}}', ' 2'],
    ['{{trigger.kind}}: {{steps.step_2}} {{steps.page.nothing}}', 'schedule: [1,2,3] null'],
    ['\\{{steps.page}}', '{{steps.page}}'],
    ['\\{{ and {{run.id}}', '{{ and run_1'],
    ['C:\\\\{{run.id}}', 'C:\\run_1'],
    ['\\\\\\{{run.id}}', '\\{{run.id}}'],
    ['C:\\temp \\ {x} }} {', 'C:\\temp \\ {x} }} {'],
    ['it says: {{steps.page.body}}', 'it says: all {{trigger.kind}} good'],
    ['', ''],
  ])('%j becomes %j', (text, value) => {
    expect(fillTemplates(text, scope)).toBe(value)
  })
})

it('fills in at any depth and leaves what is no text as it is', () => {
  const value = {
    url: 'https://{{trigger.kind}}.org',
    n: 1,
    list: ['{{run.attempt}}', { '{{run.id}}': null }],
  }
  expect(fillTemplates(value, scope)).toEqual({
    url: 'https://schedule.org',
    n: 1,
    list: [2, { '{{run.id}}': null }],
  })
})

describe('what is not there', () => {
  it.each([
    ['{{steps.pages.status}}', '{{steps.pages.status}} is not there. steps has: page, step_2.'],
    ['{{ steps.page.state }}', 'steps.page has: status, ok, nothing, body, headers, items, ünï.'],
    ['{{steps.page.items[7]}}', 'steps.page.items has: a list of 2.'],
    ['{{steps.page.items.01}}', 'steps.page.items has: a list of 2.'],
    ['{{steps.page.items[-1]}}', 'cannot be read'],
    ['{{steps.page.nothing.x}}', 'steps.page.nothing has: nothing.'],
    ['{{steps.page.body.length}}', 'steps.page.body has: a text.'],
    ['{{secrets.key}}', 'A template has: trigger, run, steps.'],
    ['{{}}', 'cannot be read'],
    ['{{steps.page', 'has no end'],
    ['{{steps..page}}', 'cannot be read'],
    ['{{steps.page | upper}}', 'cannot be read'],
    ['{{steps.page.status + 1}}', 'cannot be read'],
    ['{{process.exit()}}', 'cannot be read'],
    ['{{steps[page]}}', 'cannot be read'],
  ])('%s is an error that says so', (text, message) => {
    const fill = () => fillTemplates({ headers: { accept: text } }, scope)
    expect(fill).toThrow(TemplateError)
    expect(fill).toThrow(message)
    expect(fill).toThrow(expect.objectContaining({ field: 'headers.accept' }))
  })
})

describe('what every object inherits', () => {
  const inherited = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'map']
  it.each(inherited)('%s is no data', (name) => {
    for (const start of ['run', 'steps', 'steps.page', 'steps.page.items', 'steps.page.body', 'trigger']) {
      expect(() => fillTemplates(`{{${start}.${name}}}`, scope)).toThrow(TemplateError)
      expect(() => fillTemplates(`{{${start}["${name}"]["polluted"]}}`, scope)).toThrow(TemplateError)
    }
    expect(() => fillTemplates(`{{${name}}}`, scope)).toThrow(TemplateError)
  })

  it('stays clean when arguments or results try to change it', () => {
    const hostile: Json = JSON.parse(
      '{"__proto__": {"polluted": "{{run.id}}"}, "constructor": {"prototype": 1}}',
    )
    const filled = fillTemplates(hostile, { ...scope, steps: { hostile } })
    expect(JSON.stringify(filled)).toBe('{"__proto__":{"polluted":"run_1"},"constructor":{"prototype":1}}')
    expect(Object.getPrototypeOf(filled)).toBe(Object.prototype)
    expect(fillTemplates('{{steps.hostile.__proto__.polluted}}', { ...scope, steps: { hostile } })).toBe(
      '{{run.id}}',
    )
    expect('polluted' in {}).toBe(false)
  })
})

it('refuses to grow without end', () => {
  const long = { ...scope, steps: { big: 'x'.repeat(200_000) } }
  expect(fillTemplates('{{steps.big}}{{steps.big}}', long)).toHaveLength(400_000)
  expect(() => fillTemplates(Array(6).fill('a{{steps.big}}'), long)).toThrow('longer than a million')
  let deep: Json = '{{run.id}}'
  for (let depth = 0; depth < 5000; depth += 1) deep = [deep]
  expect(() => fillTemplates(deep, scope)).toThrow(TemplateError)
})

const fragment = fc.constantFrom(
  ...'{{ }} { } \\ . [ ] [0] ["a"] steps run trigger page items status __proto__ constructor \u0000 😀'.split(
    ' ',
  ),
)
const messy = fc.array(fc.oneof(fragment, fc.string()), { maxLength: 12 }).map((parts) => parts.join(''))

it('answers, or throws its own error, for every text', () => {
  fc.assert(
    fc.property(messy, (text) => {
      try {
        return JSON.stringify(fillTemplates({ text }, scope)) !== undefined
      } catch (error) {
        return error instanceof TemplateError
      }
    }),
    { numRuns: 2000 },
  )
})

it('leaves every text without two braces as it is, and gives back every escaped one', () => {
  fc.assert(
    fc.property(messy, (text) => {
      const plain = text.replaceAll('{', '(')
      const escaped = text.replaceAll(
        /(\\*)\{\{/g,
        (_, backslashes: string) => `${backslashes.repeat(2)}\\{{`,
      )
      return fillTemplates(plain, scope) === plain && fillTemplates(escaped, scope) === text
    }),
    { numRuns: 1000 },
  )
})

it('hands over every value of a step as it is', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.string(), (value, key) => {
      const result: Json = JSON.parse(JSON.stringify({ [key]: value }))
      const filled = fillTemplates(`{{steps.s[${JSON.stringify(key)}]}}`, { ...scope, steps: { s: result } })
      expect(filled).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})
