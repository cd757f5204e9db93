import type { FileFormat } from '#lib/automations/files/automation-file.ts'
import { readAutomation } from '#lib/automations/queries.ts'
import { readRunDetails } from '#lib/runs/queries.ts'
import type { WorkspaceContext } from '#lib/shared/context.ts'
import { json } from './api.ts'
import { versionTag } from './base-version.ts'

/** An automation as the API shows it, after whatever was done with it. */
export async function automationAnswer(
  context: WorkspaceContext,
  { automationId }: { automationId: string },
): Promise<Response> {
  const { automation, version, spec } = await readAutomation(context, { automationId })
  return json({ ...automation, saved: version, spec }, { headers: { etag: versionTag(automation.version) } })
}

export async function newAutomationAnswer(context: WorkspaceContext, id: string): Promise<Response> {
  const answer = await automationAnswer(context, { automationId: id })
  return made(`/api/v1/automations/${id}`, answer)
}

export async function runAnswer(context: WorkspaceContext, { runId }: { runId: string }): Promise<Response> {
  const { run, ...details } = await readRunDetails(context, { runId })
  return json({ ...run, ...details })
}

/** A run was asked for. It is written down; a worker takes it up. */
export const newRunAnswer = (asked: { runId: string }): Response =>
  made(`/api/v1/runs/${asked.runId}`, json(asked))

function made(location: string, { body, headers }: Response): Response {
  headers.set('location', location)
  return new Response(body, { status: 201, headers })
}

export const nothing = (): Response => new Response(null, { status: 204 })

/** A file to keep. Its name may hold any sign, which a header may not. */
export function fileAnswer({
  name,
  text,
  format,
}: {
  name: string
  text: string
  format: FileFormat
}): Response {
  const [type, ending] = format === 'json' ? ['application/json', 'json'] : ['text/markdown', 'md']
  const file = encodeURIComponent(`${name}.${ending}`).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  )
  return new Response(text, {
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'content-disposition': `attachment; filename="automation.${ending}"; filename*=UTF-8''${file}`,
      'cache-control': 'no-store',
    },
  })
}
