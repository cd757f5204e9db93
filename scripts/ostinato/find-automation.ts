import type { ApiClient } from './api-client.ts'
import { Automation, pageOf } from './api-shapes.ts'

/** The id of an automation, by itself or by its name where no other is called the same. */
export async function findAutomation(api: ApiClient, typed: string): Promise<string> {
  if (/^au_[0-9a-z]+$/.test(typed)) return typed
  const { items } = pageOf(Automation).parse(await api.get('/automations', { text: typed, limit: '200' }))
  const [found, ...others] = items.filter(({ name }) => name === typed)
  if (!found) throw new Error(`No automation is called "${typed}". See ostinato automations list.`)
  if (others.length > 0) throw new Error(`Several are called "${typed}". Name one by its id.`)
  return found.id
}
