import { globSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

type Handler = (request: Request, route: { params: Promise<Record<string, string>> }) => Promise<Response>

interface Route {
  /** Of the address: `automations`, `[automationId]`. */
  segments: string[]
  file: string
}

const rank = ({ segments }: Route) =>
  segments.reduce(
    (sum, segment) => sum + (segment.startsWith('[...') ? 100 : segment.startsWith('[') ? 1 : 0),
    0,
  )

/** Every route of the API, what is written out before what is a name for anything. */
export const apiRoutes: readonly Route[] = globSync('app/api/v1/**/route.ts')
  .map((file) => ({ file, segments: file.split('/').slice(3, -1) }))
  .toSorted((one, other) => rank(one) - rank(other))

export const handlersOf = ({ file }: Route): Promise<Record<string, Handler>> =>
  import(pathToFileURL(resolve(file)).href)

/** Asks the API as a program does, without a server in between. */
export async function callApi(request: Request): Promise<Response> {
  const path = new URL(request.url).pathname.split('/').slice(3).map(decodeURIComponent)
  for (const route of apiRoutes) {
    const params = match(route, path)
    if (!params) continue
    const handler = (await handlersOf(route))[request.method]
    if (!handler) throw new Error(`${route.file} has no ${request.method}.`)
    return handler(request, { params: Promise.resolve(params) })
  }
  throw new Error(`There is no route for ${path.join('/')}.`)
}

function match({ segments }: Route, path: readonly string[]): Record<string, string> | null {
  const params: Record<string, string> = {}
  if (segments.some((segment) => segment.startsWith('[...'))) return params
  if (segments.length !== path.length) return null
  for (const [index, segment] of segments.entries()) {
    const typed = path[index] ?? ''
    if (segment.startsWith('[')) params[segment.slice(1, -1)] = typed
    else if (segment !== typed) return null
  }
  return params
}
