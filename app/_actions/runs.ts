'use server'

import { inWorkspace } from '#app/_http/action.ts'
import { answerRun } from '#lib/runs/commands/answer-run.ts'
import { cancelRun } from '#lib/runs/commands/cancel-run.ts'
import { dismissDead } from '#lib/runs/commands/dismiss-dead.ts'
import { requeueDead } from '#lib/runs/commands/requeue-dead.ts'
import { retryRun } from '#lib/runs/commands/retry-run.ts'
import { AnswerInput, RetryInput, RunRef } from '#lib/runs/schema.ts'

export const cancelRunAction = async (slug: string, runId: string) =>
  inWorkspace(slug, [RunRef, { runId }], cancelRun)

export const retryRunAction = async (slug: string, runId: string, version: string) =>
  inWorkspace(slug, [RetryInput, { runId, version }], retryRun)

export const requeueRunAction = async (slug: string, runId: string) =>
  inWorkspace(slug, [RunRef, { runId }], requeueDead)

export const dismissRunAction = async (slug: string, runId: string) =>
  inWorkspace(slug, [RunRef, { runId }], dismissDead)

export const answerRunAction = async (slug: string, runId: string, answer: string) =>
  inWorkspace(slug, [AnswerInput, { runId, answer }], answerRun)
