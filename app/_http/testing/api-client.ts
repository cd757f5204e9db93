import type { EngineRoom } from '#lib/runs/testing/engine-room.ts'
import type { Permission } from '#lib/shared/permissions.ts'
import { createApiKey } from '#lib/workspaces/commands/create-api-key.ts'
import { callApi } from './api-routes.ts'

interface Call {
  body?: unknown
  headers?: Record<string, string>
}

export interface Answered {
  status: number
  headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: what a test expects of it, it says
  body: any
}

/** A program with a key of the owner's. */
export class ApiClient {
  readonly #key: string

  constructor(key: string) {
    this.#key = key
  }

  static async of(room: EngineRoom, permissions?: Permission[]): Promise<ApiClient> {
    return new ApiClient(await ApiClient.keyOf(room, permissions))
  }

  static async keyOf(
    room: EngineRoom,
    permissions: Permission[] = ['automation:read', 'automation:write', 'approval:decide'],
  ): Promise<string> {
    const asked = { name: 'Program', permissions, expiresInDays: null }
    return (await createApiKey(await room.context(), asked)).key
  }

  async call(method: string, path: string, { body, headers = {} }: Call = {}): Promise<Answered> {
    const request = new Request(`http://localhost/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${this.#key}`, ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const response = await callApi(request)
    const text = await response.text()
    const isJson = /json/.test(response.headers.get('content-type') ?? '')
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text }
  }

  get = (path: string) => this.call('GET', path)
  post = (path: string, body?: unknown, headers: Record<string, string> = {}) =>
    this.call('POST', path, { headers, ...(body !== undefined && { body }) })
}
