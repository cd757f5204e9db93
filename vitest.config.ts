import { configDefaults, defineConfig } from 'vitest/config'

const tests = '{app,components,lib,prisma,scripts,worker}/**/*.test.{ts,tsx}'
const systemTests = '**/*.system.test.ts'
const storeTests = [
  'app/{_http,api}/**/*.test.ts',
  'lib/adapters/{auth,db,queue,redis}/**/*.test.ts',
  'lib/*/queries.test.ts',
  'lib/*/commands/**/*.test.ts',
  'scripts/ostinato/{automations,runs}.test.ts',
  'worker/**/*.test.ts',
]
// One private PostgreSQL for the project; a test of Redis starts its own, which takes 50 ms.
const postgresql = 'lib/adapters/db/testing/postgresql-setup.ts'
const nowhere = [...configDefaults.exclude, '**/.next/**', 'data/**']

export default defineConfig({
  test: {
    environment: 'node',
    // Two workers each on two cores; more only wait for each other.
    maxWorkers: 2,
    // Nobody lives there: what reads the machine's own zone instead of an argument fails.
    env: { TZ: 'Pacific/Chatham', NEXT_TELEMETRY_DISABLED: '1' },
    execArgv: ['--disable-warning=ExperimentalWarning'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [tests],
          exclude: [...nowhere, ...storeTests, systemTests],
          sequence: { groupOrder: 0 },
        },
      },
      {
        // With the real database and Redis, each private and on a free port.
        extends: true,
        test: {
          name: 'stores',
          include: storeTests,
          exclude: [...nowhere, systemTests],
          globalSetup: postgresql,
          testTimeout: 30_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        // With real processes that are started, killed and watched: one at a time.
        extends: true,
        test: {
          name: 'system',
          include: [systemTests],
          exclude: nowhere,
          globalSetup: postgresql,
          maxWorkers: 1,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
