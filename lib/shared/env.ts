import { z } from 'zod'

const url = (protocols: readonly string[]) => (value: string) =>
  URL.canParse(value) && protocols.includes(new URL(value).protocol)

const levels = ['debug', 'info', 'warn', 'error', 'silent'] as const
const portForm = 'a whole number from 1 to 65535'
const wholeNumber = (least: number, most: number) => {
  const form = `a whole number from ${least} to ${most}`
  return z.coerce
    .number(form)
    .refine((value) => Number.isInteger(value) && value >= least && value <= most, form)
}
const hostPort = /^(\[[0-9a-f:.]+\]|[a-z0-9.-]+):\d{1,5}$/i

/** Settings of the installation. Each is documented in .env.example. */
export const Env = z.object({
  PORT: z.coerce
    .number(portForm)
    .refine((port) => Number.isInteger(port) && port >= 1 && port <= 65_535, portForm)
    .default(3000),
  HOST: z
    .string()
    .regex(/^[a-z0-9.:_-]+$/i, 'an address or a name of this machine, like 0.0.0.0')
    .default('127.0.0.1'),
  PUBLIC_URL: z
    .string()
    .refine(url(['http:', 'https:']), 'an address like https://ostinato.example')
    .transform((value) => new URL(value).origin)
    .optional(),
  DATA_DIR: z.string().min(1).default('data'),
  REDIS_URL: z
    .string()
    .refine(url(['redis:', 'rediss:']), 'an address like redis://:password@host:6379/0')
    .optional(),
  DATABASE_URL: z
    .string()
    .refine(
      url(['postgresql:', 'postgres:']),
      'an address like postgresql://user:password@host:5432/ostinato',
    )
    .optional(),
  TRUSTED_PROXIES: z.coerce.number('a whole number from 0 to 10').int().min(0).max(10).default(0),
  LOG_LEVEL: z.enum(levels, `one of ${levels.join(', ')}`).default('info'),
  MASTER_KEY: z.string().min(32, 'at least 32 characters; `openssl rand -base64 48` prints some').optional(),
  /** How many requests one key may send in a minute. */
  API_RATE_LIMIT: wholeNumber(1, 1_000_000).default(600),
  /** How many runs a worker does at once. */
  RUNS_AT_ONCE: wholeNumber(1, 512).default(16),
  /** After so long without a sign of life, a run is taken from its worker. */
  LEASE_MS: wholeNumber(500, 600_000).default(8000),
  /** How often what was lost is looked for. */
  SWEEP_MS: wholeNumber(100, 60_000).default(3000),
  /** For tests: a clock that they set. */
  CLOCK: z.enum(['system', 'shared'], 'system or shared').default('system'),
  ALLOW_PRIVATE_HOSTS: z
    .string()
    .default('')
    .transform((value) =>
      value
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    )
    .refine(
      (pairs) => pairs.every((pair) => hostPort.test(pair)),
      'exact host:port pairs separated by commas, like 127.0.0.1:11434,nas.lan:8080',
    ),
})
export type Env = z.infer<typeof Env> & { PUBLIC_URL: string }

export type EnvProblem = { variable: string; accepted: string }
export type ParsedEnv = { ok: true; env: Env } | { ok: false; problems: EnvProblem[] }

/** An empty value counts as absent, so that a line `NAME=` in a file means the default. */
export function parseEnv(source: Record<string, string | undefined>): ParsedEnv {
  const present = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ''),
  )
  const parsed = Env.safeParse(present)
  if (parsed.success) {
    const { PUBLIC_URL = `http://localhost:${parsed.data.PORT}`, ...rest } = parsed.data
    return { ok: true, env: { ...rest, PUBLIC_URL } }
  }
  // One sentence a variable, however many of its rules a value breaks.
  const accepted = new Map(parsed.error.issues.map((issue) => [String(issue.path[0]), issue.message]))
  const problems = [...accepted].map(([variable, form]) => ({ variable, accepted: form }))
  return { ok: false, problems }
}
