import { domainOrder } from '../domain-order.ts'
import type { Tree } from './write-tree.ts'

/** A line of code; written through a function so that this file does not seem to import it. */
export const imports = (name: string) => `import '${name}'\n`

const dependencies = ['next', 'react', 'zod', '@prisma/client', 'pg', 'ioredis', 'bullmq', 'better-auth']
const developmentDependencies = ['vitest', 'fast-check']

const versions = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, '1.0.0']))

const manifest = {
  name: 'clean',
  type: 'module',
  imports: { '#lib/*': './lib/*', '#components/*': './components/*', '#prisma/*': './prisma/generated/*' },
  dependencies: versions(dependencies),
  devDependencies: versions(developmentDependencies),
}

const installed = Object.fromEntries(
  [...dependencies, ...developmentDependencies].flatMap((name) => [
    [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' })],
    [`node_modules/${name}/index.js`, ''],
  ]),
)

const schemas = Object.fromEntries(domainOrder.map((domain) => [`lib/${domain}/schema.ts`, imports('zod')]))

/** A small product that keeps every rule, with a file in each place that a rule speaks of. */
export const cleanTree: Tree = {
  'package.json': JSON.stringify(manifest),
  ...installed,
  ...schemas,
  'lib/shared/context.ts': imports('zod'),
  'lib/shared/origin.ts': imports('./context.ts'),
  'lib/adapters/db/client.ts':
    imports('node:fs') + imports('@prisma/client') + imports('pg') + imports('#prisma/control/client.ts'),
  'lib/adapters/db/testing/scratch-database.ts': imports('../client.ts') + imports('vitest'),
  'lib/adapters/redis/connection.ts': imports('ioredis'),
  'lib/adapters/queue/connection.ts': imports('ioredis') + imports('bullmq'),
  'lib/adapters/auth/sign-in.ts': imports('better-auth') + imports('../db/client.ts'),
  'lib/inbox/due-at.ts': `${imports('./schema.ts')}export const dueAt = (now: Date) => new Date(now.getTime() + 1)\n`,
  'lib/inbox/due-at.test.ts':
    imports('vitest') + imports('fast-check') + imports('#lib/adapters/db/testing/scratch-database.ts'),
  'lib/runs/testing/finished-run.ts': imports('../schema.ts') + imports('#lib/inbox/commands/mark-read.ts'),
  'lib/inbox/queries.test.ts': imports('./queries.ts') + imports('#lib/runs/testing/finished-run.ts'),
  'lib/inbox/queries.ts': imports('#lib/adapters/db/client.ts') + imports('./schema.ts'),
  'lib/inbox/commands/mark-read.ts': `${imports('node:crypto') + imports('#lib/adapters/db/client.ts')}export const at = () => Date.now()\n`,
  'lib/inbox/commands/hold-lock.ts':
    'export const held = async () => {\n  await using lock = await hold()\n}\n',
  'components/ui/button.tsx': `${imports('react')}export const Button = () => <p>don't</p>\n`,
  'components/inbox/row.tsx':
    imports('../ui/button.tsx') + imports('#lib/inbox/due-at.ts') + imports('next/link'),
  'app/layout.tsx': imports('next') + imports('#components/ui/button.tsx'),
  'app/(product)/inbox/[id]/page.tsx':
    imports('#lib/inbox/queries.ts') +
    imports('#components/inbox/row.tsx') +
    imports('../../../_actions/inbox.ts'),
  'app/_actions/inbox.ts': `'use server'\n${imports('#lib/inbox/commands/mark-read.ts')}${imports('../_http/action.ts')}`,
  'app/_http/action.ts': imports('#lib/adapters/auth/sign-in.ts'),
  'worker/index.ts': imports('./jobs/sweep-inbox.ts') + imports('#lib/adapters/queue/connection.ts'),
  'worker/jobs/sweep-inbox.ts': imports('#lib/inbox/commands/mark-read.ts') + '\nrun()\n'.repeat(15),
  'prisma/generated/control/client.ts': imports('@prisma/client'),
  'scripts/ostinato.ts': imports('#lib/inbox/commands/mark-read.ts'),
}
