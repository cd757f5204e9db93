import { readFile } from 'node:fs/promises'
import { text as streamText } from 'node:stream/consumers'
import type * as z from 'zod/mini'
import { automationLine, automationRow, instantOf, listPage } from './api-pages.ts'
import {
  Asked,
  Automation,
  Differences,
  pageOf,
  Simulated,
  Told,
  Version,
  WholeAutomation,
} from './api-shapes.ts'
import type { Given } from './cli-command.ts'
import { findAutomation } from './find-automation.ts'
import { type Deeds, type Doing, type Done, runDeed, wordsOf } from './run-deed.ts'
import { UsageError } from './usage-error.ts'

export const automations = (given: Given): Promise<number> => runDeed('automations', deeds, given)

const deeds: Deeds = {
  async list({ api, given }) {
    const query = given.values('state', 'tag', 'text', 'limit', 'cursor')
    const answer = await api.get('/automations', query)
    const { items, nextCursor } = pageOf(Automation).parse(answer)
    return { answer, page: listPage(items.map(automationRow), { none: 'There are none.', nextCursor }) }
  },
  async show(doing) {
    const answer = await doing.api.get(await addressOf(doing))
    const automation = WholeAutomation.parse(answer)
    return { answer, page: `${automationLine(automation)}\n${JSON.stringify(automation.spec, null, 2)}` }
  },
  async create(doing) {
    const [file = ''] = wordsOf(doing, 'one file')
    return standing(await create(doing, file))
  },
  async import(doing) {
    if (doing.words.length === 0) throw new UsageError('Name the files: automations import a.md b.md')
    const done: Done[] = []
    for (const file of doing.words) done.push(standing(await create(doing, file)))
    return { answer: done.map(({ answer }) => answer), page: done.map(({ page }) => page).join('\n') }
  },
  async export(doing) {
    const query = doing.given.values('format')
    const text = await doing.api.text(`${await addressOf(doing)}/export`, query)
    return { answer: { file: text }, page: text.trimEnd() }
  },
  pause: (doing) => change(doing, 'pause', doing.given.values('until', 'reason')),
  resume: (doing) => change(doing, 'resume'),
  toggle: (doing) => change(doing, 'toggle'),
  duplicate: (doing) => change(doing, 'duplicate'),
  adopt: (doing) => change(doing, 'adopt'),
  async restore(doing) {
    const [id = ''] = wordsOf(doing, 'the id of one automation')
    return standing(await doing.api.post(`/automations/${encodeURIComponent(id)}/restore`))
  },
  async run(doing) {
    const answer = await doing.api.post(
      `${await addressOf(doing)}/${doing.given.has('dry') ? 'dry-run' : 'run'}`,
    )
    const { runId } = Asked.parse(answer)
    return { answer, page: `${runId} is on its way. See it with: ostinato runs show ${runId}` }
  },
  async delete(doing) {
    const address = await addressOf(doing)
    const answer = await doing.api.remove(address)
    const id = address.split('/').at(-1)
    return { answer, page: `Deleted. For 30 days it comes back with: ostinato automations restore ${id}` }
  },
  async versions(doing) {
    const query = doing.given.values('limit', 'cursor')
    const answer = await doing.api.get(`${await addressOf(doing)}/versions`, query)
    const { items, nextCursor } = pageOf(Version).parse(answer)
    const rows = items.map(({ number, author, reason, createdAt }) => [
      String(number),
      instantOf(createdAt),
      author.name,
      reason,
    ])
    return { answer, page: listPage(rows, { none: '', nextCursor }) }
  },
  async difference(doing) {
    const [name = '', from, to] = wordsOf(doing, 'one automation', 'two versions', 'the second of them')
    const answer = await doing.api.get(`${await named(doing, name)}/difference`, { from, to })
    const lines = Differences.parse(answer).differences.map(
      ({ label, before, after }) => `${label}: ${before ?? 'nothing'} → ${after ?? 'nothing'}`,
    )
    return { answer, page: lines.join('\n') || 'They are alike.' }
  },
  async rollback(doing) {
    const [name = '', version] = wordsOf(doing, 'one automation', 'the version to go back to')
    const address = await named(doing, name)
    const present = Automation.parse(await doing.api.get(address))
    const body = { version: Number(version), baseVersion: present.version, ...doing.given.values('reason') }
    return standing(await doing.api.post(`${address}/rollback`, body))
  },
  async explain(doing) {
    const answer = await doing.api.get(`${await addressOf(doing)}/explain`, doing.given.values('at'))
    return { answer, page: Told.parse(answer).sentence }
  },
  async simulate(doing) {
    const answer = await doing.api.get(`${await addressOf(doing)}/simulate`, doing.given.values('days'))
    return { answer, page: simulationLines(Simulated.parse(answer)).join('\n') || 'Nothing is due.' }
  },
  async forecast(doing) {
    const answer = await doing.api.get(`${await addressOf(doing)}/forecast`, doing.given.values('days'))
    return { answer, page: Told.parse(answer).sentence }
  },
}

function standing(answer: unknown): Done {
  return { answer, page: automationLine(Automation.parse(answer)) }
}

async function change(doing: Doing, deed: string, body = {}): Promise<Done> {
  return standing(await doing.api.post(`${await addressOf(doing)}/${deed}`, body))
}

const addressOf = (doing: Doing): Promise<string> => {
  const [name = ''] = wordsOf(doing, 'one automation')
  return named(doing, name)
}

const named = async ({ api }: Doing, name: string): Promise<string> =>
  `/automations/${await findAutomation(api, name)}`

/** From JSON, or from a file with its fields above the prompt: the product sees which. */
async function create({ api, given }: Doing, path: string): Promise<unknown> {
  const file = path === '-' ? await streamText(process.stdin) : await readFile(path, 'utf8')
  return api.post('/automations/import', { file, isPaused: given.has('paused') })
}

function simulationLines(simulated: z.infer<typeof Simulated>): string[] {
  if (simulated.kind === 'counted') return simulated.days.map(({ date, fires }) => `${date}  ${fires} fires`)
  return simulated.entries.map(({ at, reason }) =>
    reason === undefined ? instantOf(at) : `${instantOf(at)}  skipped: ${reason.kind}`,
  )
}
