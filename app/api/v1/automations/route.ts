import { newAutomationAnswer } from '#app/_http/answers.ts'
import { pageOf, readPage } from '#app/_http/page.ts'
import { changing, reading, refuseOthers } from '#app/_http/route.ts'
import { createAutomation } from '#lib/automations/commands/create-automation.ts'
import { parseCursor } from '#lib/automations/list-cursor.ts'
import { AutomationFilter, NewAutomation } from '#lib/automations/schema.ts'
import { listAutomationRows } from '#lib/runs/queries.ts'

export const GET = reading(async ({ context, query }) => {
  const { limit, after, filter } = readPage(query, (text) => parseCursor(text) !== null)
  return pageOf(await listAutomationRows(context, AutomationFilter.parse({ ...filter, after }), limit))
})

export const POST = changing(async ({ context, body }) => {
  const { id } = await createAutomation(context, NewAutomation.parse(body))
  return newAutomationAnswer(context, id)
})

export const { PUT, PATCH, DELETE } = refuseOthers('GET', 'POST')
