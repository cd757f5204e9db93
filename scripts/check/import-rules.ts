import type { IRegularForbiddenRuleType } from 'dependency-cruiser'
import { domainOrder } from './domain-order.ts'
import { domains, notPure, product, queriesAndCommands, testingFolders, tests } from './places.ts'

type Rule = IRegularForbiddenRuleType

const forbid = (name: string, comment: string, imports: Pick<Rule, 'from' | 'to'>): Rule => ({
  name,
  comment,
  severity: 'error',
  ...imports,
})

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')

/** Matches a package wherever it was found, and also when it is not installed. A final slash means a whole scope. */
function packages(...names: string[]): string[] {
  const any = names.map((name) => (name.endsWith('/') ? `${escaped(name)}[^/]+` : escaped(name))).join('|')
  return [`(^|/)node_modules/(${any})(/|$)`, `^(?!.*\\.tsx?$)(${any})(/|$)`]
}

const framework = packages('next', 'react', 'react-dom')
const prisma = [...packages('prisma', '@prisma/'), '^#prisma/', '^prisma/generated/']
const betterAuth = packages('better-auth', '@better-auth/')
const stores = [...prisma, ...betterAuth, ...packages('pg', 'bullmq', 'ioredis')]

function purity(): Rule[] {
  const from = { path: domains, pathNot: notPure }
  const node = 'A pure file runs anywhere; leave node: modules to commands and adapters.'
  return [
    forbid(
      'pure-imports-adapter',
      'A pure file gets data as arguments; a command or query calls the adapter.',
      { from, to: { path: '^lib/adapters/' } },
    ),
    forbid('pure-imports-node', node, { from, to: { dependencyTypes: ['core'] } }),
    forbid('pure-imports-node', node, { from, to: { path: '^node:' } }),
    forbid('pure-imports-store', 'A pure file knows no database and no queue.', {
      from,
      to: { path: stores },
    }),
    forbid(
      'pure-imports-impure',
      'A pure file imports neither queries nor commands; a type they share belongs in a pure file.',
      { from, to: { path: queriesAndCommands } },
    ),
  ]
}

function owners(): Rule[] {
  const only = (
    owner: string,
    what: string,
    { path, besides = [] }: { path: string[]; besides?: string[] },
  ) =>
    forbid(
      `only-${owner}-imports-${what}`,
      `Only lib/adapters/${owner} imports ${what}; ask it for what you need.`,
      {
        from: { pathNot: [`^lib/adapters/${owner}/`, ...besides] },
        to: { path },
      },
    )
  return [
    only('db', 'prisma', { path: prisma, besides: ['^prisma/', '^prisma\\.config\\.ts$', '^scripts/'] }),
    only('db', 'pg', { path: packages('pg') }),
    only('redis', 'ioredis', {
      path: packages('ioredis'),
      besides: ['^lib/adapters/queue/', '^scripts/bench/'],
    }),
    only('queue', 'bullmq', { path: packages('bullmq'), besides: ['^scripts/bench/'] }),
    only('auth', 'better-auth', { path: betterAuth }),
  ]
}

function order(): Rule[] {
  const comment =
    'A domain imports only lower ones (scripts/check/domain-order.ts); it reaches a higher one by a job or an event.'
  return domainOrder.slice(0, -1).map((domain, level) =>
    forbid('domain-order', comment, {
      from: { path: `^lib/${domain}/` },
      // A test may be set up with the household of a higher domain. Others may not import it at all.
      to: { path: `^lib/(${domainOrder.slice(level + 1).join('|')})/`, pathNot: testingFolders },
    }),
  )
}

const shells: Rule[] = [
  forbid('lib-imports-framework', 'lib never imports next or react; that belongs to app and components.', {
    from: { path: '^lib/' },
    to: { path: framework },
  }),
  forbid('lib-imports-shell', 'lib is imported by app, components and worker, never the other way.', {
    from: { path: '^lib/' },
    to: { path: '^(app|components|worker)/' },
  }),
  forbid(
    'components-import-impure',
    'Components get data and actions as props; they import only components and pure files of lib.',
    {
      from: { path: '^components/' },
      to: { path: ['^(app|worker)/', '^lib/adapters/', ...queriesAndCommands, ...stores] },
    },
  ),
  forbid('components-import-node', 'Components run in the browser; they import no node: module.', {
    from: { path: '^components/', pathNot: tests },
    to: { dependencyTypes: ['core'] },
  }),
  forbid(
    'app-imports-adapter',
    'Pages, actions and routes reach adapters through app/_http, a query or a command.',
    { from: { path: '^app/', pathNot: ['^app/_http/', tests] }, to: { path: '^lib/adapters/' } },
  ),
  forbid('app-imports-worker', 'web and worker share only lib.', {
    from: { path: '^app/' },
    to: { path: '^worker/' },
  }),
  forbid('worker-imports-web', 'web and worker share only lib.', {
    from: { path: '^worker/' },
    to: { path: ['^(app|components)/', ...framework] },
  }),
  forbid('product-imports-tools', 'scripts and e2e use the product; the product does not use them.', {
    from: { path: product, pathNot: tests },
    to: { path: '^(scripts|e2e)/' },
  }),
  forbid('shared-is-a-leaf', 'lib/shared imports only zod and lib/shared.', {
    from: { path: '^lib/shared/', pathNot: tests },
    to: { pathNot: ['^lib/shared/', ...packages('zod')] },
  }),
]

const testing: Rule[] = [
  forbid('product-imports-testing', 'Files under testing/ are for tests.', {
    from: { path: product, pathNot: [tests, testingFolders] },
    to: { path: testingFolders },
  }),
  forbid('product-imports-test', 'Nothing imports a test.', { from: {}, to: { path: tests } }),
  forbid(
    'product-imports-development-package',
    'This package is not there in production: move it to dependencies, or the file to testing/.',
    {
      from: { path: product, pathNot: [tests, testingFolders] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ),
]

const circles = forbid(
  'no-cycles',
  'These files import each other in a circle; move what they share below both.',
  { from: {}, to: { circular: true } },
)

export const importRules: readonly Rule[] = [
  ...purity(),
  ...owners(),
  ...order(),
  ...shells,
  ...testing,
  circles,
]
