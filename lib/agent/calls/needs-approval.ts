import type { ApprovalPolicy } from '#lib/automations/spec/security.ts'
import type { Effect, Json } from '../run-access.ts'
import type { Tool } from '../tool.ts'

/** Whether a person has to agree before this call acts. */
export function needsApproval(tool: Pick<Tool, 'approval'>, effect: Effect, policy: ApprovalPolicy): boolean {
  if (tool.approval !== 'by-policy') return tool.approval === 'always'
  if (policy === 'always') return true
  if (policy === 'writes') return effect !== 'read'
  return policy === 'external' && effect === 'external'
}

/** What is to be agreed to: this call with these arguments, and no other. */
export interface ApprovalRequest {
  runId: string
  automationId: string
  version: number
  callId: string
  tool: string
  arguments: Json
  argumentsHash: string
}

export type ApprovalAnswer = { kind: 'granted' } | { kind: 'asked' } | { kind: 'refused'; message: string }

/** Looks whether a person has agreed. Whoever asked first makes the question; asking again changes nothing. */
export type AskApproval = (request: ApprovalRequest) => Promise<ApprovalAnswer>
