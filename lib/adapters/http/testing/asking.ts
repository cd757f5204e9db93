import type { OutgoingRequest, OutgoingResult } from '#lib/policy/reach/outgoing.ts'
import type { ReachRules } from '#lib/policy/reach.ts'

/** A name that tests say where it leads to. */
export const name = 'pages.example.com'
export const toThisMachine = async () => ['127.0.0.1']

export const request = (url: string, given: Partial<OutgoingRequest> = {}): OutgoingRequest => ({
  url,
  method: 'GET',
  headers: {},
  timeoutMs: 20_000,
  maxBytes: 100_000,
  signal: new AbortController().signal,
  ...given,
})

/** Anywhere, and on this machine the ports named. */
export const rules = (...ports: number[]): ReachRules => ({
  profile: 'custom',
  hosts: [],
  allowPrivate: ports.map((port) => `${name}:${port}`),
})

export const text = (result: OutgoingResult) =>
  result.ok ? Buffer.from(result.answer.body).toString() : result.failure
