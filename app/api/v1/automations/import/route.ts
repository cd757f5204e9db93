import { newAutomationAnswer } from '#app/_http/answers.ts'
import { changing, refuseOthers } from '#app/_http/route.ts'
import { importAutomation } from '#lib/automations/commands/import-automation.ts'
import { ImportedFile } from '#lib/automations/schema.ts'

/** The file as a field of JSON, or as the body itself where its type is text/markdown. */
export const POST = changing(async ({ context, body, text }) => {
  const sent = Object.keys(body).length > 0 ? body : { file: text }
  const { id } = await importAutomation(context, ImportedFile.parse(sent))
  return newAutomationAnswer(context, id)
})

export const { GET, PUT, PATCH, DELETE } = refuseOthers('POST')
