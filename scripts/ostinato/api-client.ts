import { randomUUID } from 'node:crypto'
import * as z from 'zod/mini'
import type { Given } from './cli-command.ts'
import { UsageError } from './usage-error.ts'

const Problem = z.looseObject({
  detail: z.string(),
  refusals: z.optional(z.array(z.object({ field: z.string(), message: z.string() }))),
})

/** The product said no. */
export class ApiRefusal extends Error {
  readonly problem: z.infer<typeof Problem>

  constructor(problem: z.infer<typeof Problem>) {
    const { refusals = [], detail } = problem
    const lines = refusals.map(({ field, message }) => (field === '' ? message : `${field}: ${message}`))
    super(lines.length > 0 ? lines.join('\n') : detail)
    this.problem = problem
  }
}

type Query = Record<string, string | undefined>

interface Ask {
  query?: Query
  body?: unknown
}

export class ApiClient {
  readonly #url: string
  readonly #key: string

  constructor(url: string, key: string) {
    this.#url = url
    this.#key = key
  }

  get = (path: string, query: Query = {}): Promise<unknown> => this.#ask('GET', path, { query })
  text = async (path: string, query: Query = {}): Promise<string> =>
    (await this.#send('GET', path, { query })).text()
  remove = (path: string): Promise<unknown> => this.#ask('DELETE', path, {})
  post = (path: string, body: unknown = {}): Promise<unknown> => this.#ask('POST', path, { body })

  async #ask(method: string, path: string, ask: Ask): Promise<unknown> {
    const text = await (await this.#send(method, path, ask)).text()
    return text === '' ? {} : JSON.parse(text)
  }

  async #send(method: string, path: string, { query = {}, body }: Ask): Promise<Response> {
    const url = new URL(`/api/v1${path}`, this.#url)
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) url.searchParams.set(name, value)
    }
    const init: RequestInit = {
      method,
      redirect: 'error',
      headers: {
        authorization: `Bearer ${this.#key}`,
        ...(body !== undefined && { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }
    // the key makes sure that an answer which was lost on its way is asked for, and not earned twice
    const response = await fetch(url, init)
      .catch(() => fetch(url, init))
      .catch((error: unknown) => {
        throw new Error(`Nothing answers at ${this.#url}${causeOf(error)}. ${whatToDo}`)
      })
    if (response.ok) return response
    throw new ApiRefusal(await problemOf(response))
  }
}

const whatToDo = 'Start Ostinato, or name its address with --url.'

const causeOf = (error: unknown): string =>
  error instanceof Error && error.cause instanceof Error && error.cause.message !== ''
    ? ` (${error.cause.message})`
    : ''

async function problemOf(response: Response): Promise<z.infer<typeof Problem>> {
  const text = await response.text()
  try {
    return Problem.parse(JSON.parse(text))
  } catch {
    return { detail: `${response.url} answered ${response.status}, and not as Ostinato does.` }
  }
}

/** Where the product runs, and with which key, by the options or the environment. */
export function apiOf(given: Given): ApiClient {
  const url = given.value('url') ?? process.env.OSTINATO_URL ?? 'http://127.0.0.1:3000'
  const key = given.value('key') ?? process.env.OSTINATO_KEY
  if (!URL.canParse(url)) throw new UsageError(`"${url}" is no address. Write one like http://127.0.0.1:3000`)
  if (!key) throw new UsageError('Give a key with --key or in OSTINATO_KEY. Settings → API keys makes one.')
  return new ApiClient(url, key)
}
