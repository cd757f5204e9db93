import type { OutgoingFault } from '#lib/policy/reach/outgoing.ts'
import type { ReachRefusal } from '#lib/policy/reach/refusals.ts'

/** A failure on its way up to the caller, who gets it as a result. */
export class Fault extends Error {
  readonly fault: OutgoingFault
  readonly refusal: ReachRefusal | undefined

  constructor(fault: OutgoingFault, message: string, refusal?: ReachRefusal) {
    super(message)
    this.name = 'Fault'
    this.fault = fault
    this.refusal = refusal
  }
}

const unknownHost = ['ENOTFOUND', 'ENODATA', 'EAI_AGAIN', 'EAI_NODATA', 'EAI_NONAME', 'EAI_FAIL']
const tls = /^(ERR_TLS_|ERR_SSL_|CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|HOSTNAME_MISMATCH|EPROTO)/
const notHttp = /^(HPE_|ERR_HTTP_|Z_|ERR__ERROR_FORMAT|ERR_PADDING|ERR_UNEXPECTED_)/

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : ''
}

function faultOf(code: string, isSent: boolean): OutgoingFault {
  if (unknownHost.includes(code)) return 'no-such-host'
  if (tls.test(code)) return 'tls'
  if (notHttp.test(code)) return 'bad-answer'
  return isSent ? 'broken-off' : 'no-connection'
}

const words: Partial<Record<OutgoingFault, string>> = {
  'no-such-host': 'has no address',
  tls: 'shows no certificate that can be trusted',
  'bad-answer': 'gives an answer that cannot be read',
  'broken-off': 'broke off the connection',
  'no-connection': 'takes no connection',
}

/** Puts an error of the network into words. */
export function networkFault(error: unknown, host: string, isSent: boolean): Fault {
  if (error instanceof Fault) return error
  const code = codeOf(error)
  const fault = faultOf(code, isSent)
  return new Fault(fault, `${host} ${words[fault] ?? 'cannot be reached'}${code === '' ? '' : ` (${code})`}.`)
}
