import { admins, type DomainRights, editors, everyone, type Scene } from '#lib/workspaces/testing/rights.ts'
import { adoptAutomation } from '../commands/adopt-automation.ts'
import { createAutomation } from '../commands/create-automation.ts'
import { deleteAutomation } from '../commands/delete-automation.ts'
import { duplicateAutomation } from '../commands/duplicate-automation.ts'
import { importAutomation } from '../commands/import-automation.ts'
import { patchAutomation } from '../commands/patch-automation.ts'
import { pauseAutomation } from '../commands/pause-automation.ts'
import { restoreAutomation } from '../commands/restore-automation.ts'
import { resumeAutomation } from '../commands/resume-automation.ts'
import { rollbackAutomation } from '../commands/rollback-automation.ts'
import { toggleAutomation } from '../commands/toggle-automation.ts'
import {
  compareVersions,
  exportAutomation,
  listAutomations,
  listChanges,
  listVersions,
  readAutomation,
  readVersion,
  simulateAutomation,
  simulateDraft,
} from '../queries.ts'
import { daily } from './automation-scene.ts'
import { registerTestParts } from './known-parts.ts'

registerTestParts()

/** One of the owner's, whoever then tries what with it. */
export async function automationOf({ household, owner, slug }: Scene): Promise<string> {
  return (await createAutomation(await household.in(slug, owner), { spec: daily })).id
}

export const automationRights: DomainRights = {
  rights: {
    'automations/commands/adopt-automation.ts': {
      may: admins,
      attempt: async (scene) => adoptAutomation(scene.context, { automationId: await automationOf(scene) }),
    },
    'automations/commands/create-automation.ts': {
      may: editors,
      attempt: ({ context }) => createAutomation(context, { spec: daily }),
    },
    'automations/commands/delete-automation.ts': {
      may: editors,
      attempt: async (scene) => deleteAutomation(scene.context, { automationId: await automationOf(scene) }),
    },
    'automations/commands/duplicate-automation.ts': {
      may: editors,
      attempt: async (scene) =>
        duplicateAutomation(scene.context, { automationId: await automationOf(scene) }),
    },
    'automations/commands/import-automation.ts': {
      may: editors,
      attempt: ({ context }) => importAutomation(context, { file: JSON.stringify(daily) }),
    },
    'automations/commands/patch-automation.ts': {
      may: editors,
      attempt: async (scene) => {
        const edit = { automationId: await automationOf(scene), baseVersion: 1, patch: { name: 'Other' } }
        return patchAutomation(scene.context, edit)
      },
    },
    'automations/commands/pause-automation.ts': {
      may: editors,
      attempt: async (scene) => pauseAutomation(scene.context, { automationId: await automationOf(scene) }),
    },
    'automations/commands/restore-automation.ts': {
      may: editors,
      attempt: async (scene) => {
        const automationId = await automationOf(scene)
        await deleteAutomation(await scene.household.in(scene.slug, scene.owner), { automationId })
        return restoreAutomation(scene.context, { automationId })
      },
    },
    'automations/commands/resume-automation.ts': {
      may: editors,
      attempt: async (scene) => resumeAutomation(scene.context, { automationId: await automationOf(scene) }),
    },
    'automations/commands/rollback-automation.ts': {
      may: editors,
      attempt: async (scene) => {
        const back = { automationId: await automationOf(scene), baseVersion: 1, version: 1 }
        return rollbackAutomation(scene.context, back)
      },
    },
    'automations/commands/toggle-automation.ts': {
      may: editors,
      attempt: async (scene) => toggleAutomation(scene.context, { automationId: await automationOf(scene) }),
    },
  },
  reading: {
    listAutomations: { may: everyone, attempt: ({ context }) => listAutomations(context, {}) },
    readAutomation: {
      may: everyone,
      attempt: async (scene) => readAutomation(scene.context, { automationId: await automationOf(scene) }),
    },
    listVersions: {
      may: everyone,
      attempt: async (scene) => listVersions(scene.context, { automationId: await automationOf(scene) }),
    },
    readVersion: {
      may: everyone,
      attempt: async (scene) =>
        readVersion(scene.context, { automationId: await automationOf(scene), number: 1 }),
    },
    compareVersions: {
      may: everyone,
      attempt: async (scene) => {
        const versions = { automationId: await automationOf(scene), from: 1, to: 1, locale: 'en' }
        return compareVersions(scene.context, versions)
      },
    },
    exportAutomation: {
      may: everyone,
      attempt: async (scene) =>
        exportAutomation(scene.context, { automationId: await automationOf(scene), format: 'json' }),
    },
    simulateAutomation: {
      may: everyone,
      attempt: async (scene) =>
        simulateAutomation(scene.context, { automationId: await automationOf(scene), days: 1 }),
    },
    simulateDraft: {
      may: everyone,
      attempt: async ({ context }) => simulateDraft(context, { spec: daily, days: 1 }),
    },
    listChanges: {
      may: everyone,
      attempt: async (scene) => listChanges(scene.context, { automationId: await automationOf(scene) }),
    },
  },
  otherwise: {
    'automations/commands/ask-attention.ts': 'a piece of others, after their transaction',
    'automations/commands/check-proposal.ts': 'a piece of others: it reads the rights of creator and author',
    'automations/commands/commit-due.ts': 'a piece of others',
    'automations/commands/end-pauses.ts': 'a piece of attending a workspace',
    'automations/commands/insert-automation.ts': 'a piece of those that make an automation',
    'automations/commands/lower-due.ts': 'a piece of others, before their transaction',
    'automations/commands/purge-all-deleted.ts': 'a job of the system',
    'automations/commands/purge-deleted.ts': 'a job of the system',
    'automations/commands/raise-due.ts': 'a piece of attending a workspace',
    'automations/commands/read-edited.ts': 'a piece of those that edit',
    'automations/commands/read-present.ts': 'a piece of others',
    'automations/commands/read-version-row.ts': 'a piece of others',
    'automations/commands/require-same-version.ts': 'a piece of those that edit',
    'automations/commands/save-version.ts': 'a piece of those that edit',
    'automations/commands/stop-automation.ts': 'a piece of others, inside their transaction',
    'automations/commands/tell-stopped.ts': 'wiring at boot, and a piece of others inside their transaction',
    'automations/commands/write-change.ts': 'a piece of others, inside their transaction',
  },
}
