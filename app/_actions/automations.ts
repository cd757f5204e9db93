'use server'

import { inWorkspace } from '#app/_http/action.ts'
import { pauseAutomation } from '#lib/automations/commands/pause-automation.ts'
import { resumeAutomation } from '#lib/automations/commands/resume-automation.ts'
import { Pause, WhichAutomation } from '#lib/automations/schema.ts'
import { runNow } from '#lib/runs/commands/run-now.ts'
import { AutomationRef } from '#lib/runs/schema.ts'

export const runAutomationAction = async (slug: string, automationId: string) =>
  inWorkspace(slug, [AutomationRef, { automationId }], runNow)

export const pauseAutomationAction = async (slug: string, automationId: string) =>
  inWorkspace(slug, [Pause, { automationId }], pauseAutomation)

export const resumeAutomationAction = async (slug: string, automationId: string) =>
  inWorkspace(slug, [WhichAutomation, { automationId }], resumeAutomation)
