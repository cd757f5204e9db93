import { fileAnswer } from '#app/_http/answers.ts'
import { reading, refuseOthers } from '#app/_http/route.ts'
import { exportAutomation } from '#lib/automations/queries.ts'
import { ExportedFile } from '#lib/automations/schema.ts'

export const GET = reading(async ({ context, params, query }) => {
  const asked = ExportedFile.parse({ format: 'markdown', ...query, ...params })
  return fileAnswer({ ...(await exportAutomation(context, asked)), format: asked.format })
})

export const { POST, PUT, PATCH, DELETE } = refuseOthers('GET')
