import { domainOrder } from '../domain-order.ts'
import { imports } from './clean-tree.ts'

/** A deliberate breach: the rule, the file that breaks it, and what the file says. */
export type Example = readonly [rule: string, file: string, text: string]

const lines = (count: number) => 'run()\n'.repeat(count)

const upwards = domainOrder.slice(0, -1).map((domain, level): Example => {
  const above = domainOrder[level + 1] ?? ''
  return ['domain-order', `lib/${domain}/reaches-up.ts`, imports(`#lib/${above}/schema.ts`)]
})

export const importExamples: readonly Example[] = [
  ...upwards,
  ['domain-order', 'lib/inbox/reaches-up.test.ts', imports('#lib/runs/schema.ts')],
  ['pure-imports-adapter', 'lib/inbox/reads-itself.ts', imports('#lib/adapters/db/client.ts')],
  [
    'pure-imports-adapter',
    'lib/inbox/reads-type.ts',
    `import type { A } from '#lib/adapters/db/client.ts'\n`,
  ],
  ['pure-imports-node', 'lib/inbox/reads-file.ts', imports('node:fs')],
  ['pure-imports-node', 'lib/inbox/reads-rows.ts', imports('node:sqlite')],
  ['pure-imports-node', 'lib/inbox/reads-path.ts', imports('path')],
  [
    'pure-imports-node',
    'lib/inbox/reads-file-late.ts',
    `export const read = () => ${['import', `('node:fs')`].join('')}\n`,
  ],
  [
    'pure-imports-node',
    'lib/inbox/reads-file-using.ts',
    `export const read = async () => {\n  using file = await ${['import', `('node:fs')`].join('')}\n}\n`,
  ],
  ['pure-imports-store', 'lib/inbox/asks-database.ts', imports('@prisma/client')],
  ['pure-imports-store', 'lib/inbox/asks-redis.ts', imports('ioredis')],
  ['pure-imports-store', 'lib/inbox/asks-postgres.ts', imports('pg')],
  ['pure-imports-store', 'lib/inbox/asks-queue.ts', imports('bullmq')],
  ['pure-imports-store', 'lib/inbox/asks-session.ts', imports('better-auth')],
  ['pure-imports-impure', 'lib/inbox/asks-query.ts', imports('./queries.ts')],
  ['pure-imports-impure', 'lib/inbox/gives-command.ts', imports('./commands/mark-read.ts')],
  ['only-db-imports-prisma', 'lib/inbox/commands/writes-prisma.ts', imports('@prisma/client')],
  ['only-db-imports-prisma', 'app/_http/reads-client.ts', imports('#prisma/control/client.ts')],
  ['only-db-imports-pg', 'lib/adapters/queue/writes-rows.ts', imports('pg')],
  ['only-redis-imports-ioredis', 'worker/pings-redis.ts', imports('ioredis')],
  ['only-queue-imports-bullmq', 'lib/adapters/redis/makes-queue.ts', imports('bullmq')],
  ['only-auth-imports-better-auth', 'components/ui/signs-in.tsx', imports('better-auth/react')],
  ['lib-imports-framework', 'lib/inbox/commands/revalidate-page.ts', imports('next/cache')],
  ['lib-imports-framework', 'lib/adapters/redis/renders.ts', imports('react')],
  ['lib-imports-shell', 'lib/inbox/commands/call-job.ts', imports('../../../worker/index.ts')],
  ['lib-imports-shell', 'lib/adapters/db/draws.ts', imports('#components/ui/button.tsx')],
  ['components-import-impure', 'components/inbox/asks-query.tsx', imports('#lib/inbox/queries.ts')],
  [
    'components-import-impure',
    'components/inbox/gives-command.tsx',
    imports('#lib/inbox/commands/mark-read.ts'),
  ],
  [
    'components-import-impure',
    'components/inbox/asks-adapter.tsx',
    imports('#lib/adapters/redis/connection.ts'),
  ],
  ['components-import-impure', 'components/inbox/calls-action.tsx', imports('../../app/_actions/inbox.ts')],
  ['components-import-impure', 'components/inbox/calls-worker.tsx', imports('../../worker/index.ts')],
  ['components-import-node', 'components/inbox/reads-file.tsx', imports('node:fs')],
  ['app-imports-adapter', 'app/api/inbox/route.ts', imports('#lib/adapters/db/client.ts')],
  ['app-imports-worker', 'app/_http/runs-job.ts', imports('../../worker/jobs/sweep-inbox.ts')],
  ['worker-imports-web', 'worker/draws.ts', imports('#components/ui/button.tsx')],
  ['worker-imports-web', 'worker/revalidates.ts', imports('next/cache')],
  ['product-imports-tools', 'worker/borrows-script.ts', imports('../scripts/ostinato.ts')],
  ['shared-is-a-leaf', 'lib/shared/knows-inbox.ts', imports('#lib/inbox/schema.ts')],
  ['shared-is-a-leaf', 'lib/shared/reads-file.ts', imports('node:fs')],
  [
    'product-imports-testing',
    'lib/inbox/commands/use-scratch.ts',
    imports('#lib/adapters/db/testing/scratch-database.ts'),
  ],
  ['product-imports-test', 'lib/inbox/commands/use-test.ts', imports('../due-at.test.ts')],
  ['product-imports-development-package', 'lib/inbox/commands/draw-lots.ts', imports('fast-check')],
  ['no-cycles', 'lib/inbox/hen.ts', imports('./egg.ts')],
  ['no-cycles', 'lib/inbox/egg.ts', `import type { Hen } from './hen.ts'\n`],
  ['no-folder-cycles', 'components/chat/line.tsx', imports('../board/card.tsx')],
  [
    'unseen-import',
    'lib/inbox/hides-import.ts',
    `export type Hidden = Record<string, ${['import', `('pg')`].join('')}.Pool>\n`,
  ],
]

/** The other half of the circle of folders; by itself it breaks nothing. */
export const innocents = {
  'components/board/card.tsx': imports('./lane.tsx'),
  'components/board/lane.tsx': imports('../chat/title.tsx'),
  'components/chat/title.tsx': '',
}

export const houseExamples: readonly Example[] = [
  ['time-and-chance', 'lib/inbox/guesses-now.ts', 'export const now = (at = Date.now()) => at\n'],
  ['time-and-chance', 'lib/inbox/makes-now.ts', 'export const now = () => new Date()\n'],
  ['time-and-chance', 'lib/inbox/rolls-dice.ts', 'export const dice = () => Math.random()\n'],
  ['time-and-chance', 'lib/inbox/asks-temporal.ts', 'export const now = () => Temporal.Now.instant()\n'],
  ['time-and-chance', 'lib/inbox/makes-id.ts', 'export const id = () => globalThis.crypto.randomUUID()\n'],
  ['time-and-chance', 'lib/shared/reads-settings.ts', 'export const port = process.env.PORT\n'],
  ['use-server', 'app/(product)/inbox/save.ts', `'use server'\nexport const save = async () => {}\n`],
  [
    'use-server',
    'app/(product)/form.tsx',
    `export const Form = () => {\n  const save = async () => { 'use server' }\n}\n`,
  ],
  ['use-server', 'app/_actions/formats.ts', `export const format = () => ''\n`],
  ['no-barrels', 'lib/inbox/index.ts', `export * from './schema.ts'\n`],
  ['no-barrels', 'lib/inbox/everything.ts', `export type { A } from './schema.ts'\n`],
  ['no-barrels', 'lib/inbox/lends.ts', `import { a } from './schema.ts'\nexport { a }\n`],
  ['job-length', 'worker/jobs/do-everything.ts', imports('zod') + lines(16)],
  ['file-length', 'lib/inbox/commands/do-everything.ts', lines(301)],
  ['file-names', 'components/inbox/InboxRow.tsx', ''],
  ['file-names', 'lib/inbox/date-utils.ts', ''],
  ['file-names', 'components/helpers/row.tsx', ''],
  ['file-names', 'worker/lib.ts', ''],
  ['file-names', 'lib/inbox/commands/archive.ts', ''],
  ['file-names', 'worker/jobs/reconcile.ts', ''],
  ['known-domains', 'lib/gossip', ''],
  ['test-places', 'lib/inbox/far-away.test.ts', ''],
  ['test-places', 'lib/inbox/tests/due-at.system.test.ts', ''],
]
