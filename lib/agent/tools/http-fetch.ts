import * as z from 'zod/mini'
import type { OutgoingAnswer, OutgoingFailure } from '#lib/policy/reach/outgoing.ts'
import { refuseHeader } from '#lib/policy/reach/own-headers.ts'
import { isNestedDeeper } from '../is-nested-deeper.ts'
import type { Json } from '../run-access.ts'
import { type Tool, ToolFailure } from '../tool.ts'
import { judgeStatus, StatusExpectation } from './judge-status.ts'
import { readText } from './read-text.ts'

const Headers = z.record(z.string(), z.string().check(z.maxLength(8000))).check((check) => {
  for (const [name, value] of Object.entries(check.value)) {
    const message = refuseHeader(name, value)
    if (message !== null) check.issues.push({ code: 'custom', message, path: [name], input: value })
  }
})

const Input = z.strictObject({
  url: z.string().check(z.minLength(1, 'Name an address.'), z.maxLength(8192)),
  method: z._default(z.enum(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']), 'GET'),
  headers: z._default(Headers, {}),
  /** A text is sent as it is, all else as JSON. */
  body: z.optional(z.json()),
  /** Which answers are results; the others fail the step. */
  expect: z._default(StatusExpectation, 'ok'),
  timeoutMs: z._default(z.int().check(z.minimum(100), z.maximum(120_000)), 30_000),
  maxBytes: z._default(z.int().check(z.minimum(0), z.maximum(5_000_000)), 1_000_000),
})
type Input = z.infer<typeof Input>

const Output = z.strictObject({
  status: z.int(),
  url: z.string(),
  headers: z.record(z.string(), z.string()),
  /** The body as text, also where it is JSON. */
  body: z.string(),
  /** The body where it is JSON; null elsewhere. */
  json: z.json(),
  isCut: z.boolean(),
  isSimulated: z.boolean(),
})
type Output = z.infer<typeof Output>

const deepest = 50

const isReading = ({ method }: Input) => method === 'GET' || method === 'HEAD'

export const httpFetch: Tool<Input, Output> = {
  name: 'http.fetch',
  title: 'Ask a web address',
  description: 'Sends a request to a web address that the automation may reach, and answers what came back.',
  input: Input,
  output: Output,
  scope: 'web:reach',
  needs: 'automation:write',
  effect: 'external',
  effectOf: (input) => (isReading(input) ? 'read' : 'external'),
  approval: 'by-policy',
  timeoutMs: 125_000,
  maxResultCharacters: 100_000,
  describe: ({ method, url }) => `send ${method} to ${url}`,

  simulate({ url, method }, { refusalToReach }) {
    const refusal = refusalToReach({ url, method })
    if (refusal)
      throw new ToolFailure(refusal.message, { code: refusal.code, class: 'permanent', reached: 'no' })
    return { status: 200, url, headers: {}, body: '', json: null, isCut: false, isSimulated: true }
  },

  async run(input, { send, idempotencyKey }) {
    const { url, method, timeoutMs, maxBytes } = input
    const key = isReading(input) ? {} : { 'Idempotency-Key': idempotencyKey }
    const body = textOf(input.body)
    const headers = {
      ...key,
      ...(typeof input.body === 'string' ? {} : typeOf(input.body)),
      ...input.headers,
    }
    const result = await send({
      url,
      method,
      headers,
      timeoutMs,
      maxBytes,
      ...(body === undefined ? {} : { body }),
    })
    if (!result.ok) throw failureOf(result.failure)
    const failure = judgeStatus(result.answer, input)
    if (failure) throw failure
    return outputOf(result.answer)
  },
}

const textOf = (body: Json | undefined): string | undefined =>
  body === undefined || typeof body === 'string' ? body : JSON.stringify(body)

const typeOf = (body: Json | undefined): Record<string, string> =>
  body === undefined ? {} : { 'Content-Type': 'application/json' }

function outputOf({ url, status, headers, body, isCut }: OutgoingAnswer): Output {
  const text = readText(body, headers['content-type'] ?? '')
  const json = isCut ? null : parsed(text, headers['content-type'] ?? '')
  return { status, url, headers, body: text, json, isCut, isSimulated: false }
}

function parsed(text: string, type: string): Json {
  if (!/^[^;]*[/+]json\s*(;|$)/i.test(type)) return null
  try {
    const json: Json = JSON.parse(text)
    return isNestedDeeper(json, deepest) ? null : json
  } catch {
    return null
  }
}

function failureOf({ fault, refusal, message, reached }: OutgoingFailure): ToolFailure {
  const isOurs = fault === 'refused' || fault === 'bad-request'
  const code = refusal ?? fault
  return new ToolFailure(message, { code, class: isOurs ? 'permanent' : 'transient', reached })
}
