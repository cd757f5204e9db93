import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { apiRoutes, handlersOf } from './testing/api-routes.ts'

/** The route as people read it: `{id}` for the thing in question. */
const spoken = (segments: readonly string[]) =>
  segments.map((segment) =>
    segment.replace(/^\[(automationId|runId)\]$/, '{id}').replace(/^\[(\w+)\]$/, '{$1}'),
  )

const documented = new Set(readFileSync('docs/api.md', 'utf8').match(/(?<=`)[A-Z]+ \/api\/v1\/[^`]+(?=`)/g))

const written = apiRoutes
  .filter(({ segments }) => !segments.includes('[...path]'))
  .flatMap(({ segments, file }) =>
    [...readFileSync(file, 'utf8').matchAll(/^export const ([A-Z]+) =/gm)]
      .filter(([, method]) => method !== 'HEAD')
      .map(([, method]) => `${method} /api/v1/${spoken(segments).join('/')}`),
  )

test('every route stands in docs/api.md, and nothing stands there that is none', () => {
  expect(written.length).toBeGreaterThan(40)
  expect([...documented].toSorted()).toEqual(written.toSorted())
})

test('every route of JSON answers a method that it does not have with a problem', async () => {
  for (const route of apiRoutes) {
    // these two answer with files, and carry one of any size
    if (route.segments[0] === 'workspace' || route.segments[1] === 'export') continue
    const methods = Object.keys(await handlersOf(route)).toSorted()
    expect([route.file, ...methods]).toEqual([route.file, 'DELETE', 'GET', 'PATCH', 'POST', 'PUT'])
  }
})
