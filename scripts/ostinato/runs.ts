import { instantOf, listPage, runLine, runRow } from './api-pages.ts'
import { Asked, pageOf, Run, RunEvent, Stopped, WholeRun } from './api-shapes.ts'
import type { Given } from './cli-command.ts'
import { findAutomation } from './find-automation.ts'
import { type Deeds, type Doing, type Done, runDeed, wordsOf } from './run-deed.ts'

export const runs = (given: Given): Promise<number> => runDeed('runs', deeds, given)

const deeds: Deeds = {
  async list(doing) {
    const { automation, ...query } = doing.given.values('automation', 'state', 'limit', 'cursor')
    const automationId = automation && (await findAutomation(doing.api, automation))
    return list(await doing.api.get('/runs', { ...query, automationId }))
  },
  async show(doing) {
    const answer = await doing.api.get(addressOf(doing))
    const { error, output, calls, ...run } = WholeRun.parse(answer)
    return { answer, page: `${runLine(run)}\n${JSON.stringify({ error, output, calls }, null, 2)}` }
  },
  async events(doing) {
    const query = doing.given.values('limit', 'cursor')
    const answer = await doing.api.get(`${addressOf(doing)}/events`, query)
    const { items, nextCursor } = pageOf(RunEvent).parse(answer)
    const rows = items.map(({ at, kind, data }) => [instantOf(at), kind, JSON.stringify(data)])
    return { answer, page: listPage(rows, { none: 'There are none.', nextCursor }) }
  },
  cancel: async (doing) => standing(await doing.api.post(`${addressOf(doing)}/cancel`)),
  async retry(doing) {
    const version = doing.given.has('latest') ? 'latest' : 'same'
    const answer = await doing.api.post(`${addressOf(doing)}/retry`, { version })
    return { answer, page: `${Asked.parse(answer).runId} is on its way.` }
  },
  async answer(doing) {
    const [id = '', answer] = wordsOf(doing, 'one run', 'the answer')
    return standing(await doing.api.post(`/runs/${encodeURIComponent(id)}/answer`, { answer }))
  },
  async dead(doing) {
    wordsOf(doing)
    return list(await doing.api.get('/dead-letters', doing.given.values('limit', 'cursor')))
  },
  requeue: async (doing) => standing(await doing.api.post(`${addressOf(doing, 'dead-letters')}/requeue`)),
  dismiss: async (doing) => standing(await doing.api.post(`${addressOf(doing, 'dead-letters')}/dismiss`)),
  async 'stop-everything'(doing) {
    wordsOf(doing)
    const answer = await doing.api.post('/stop-everything')
    return { answer, page: `Everything is stopped: ${Stopped.parse(answer).stopped} runs ended.` }
  },
  async 'start-again'(doing) {
    wordsOf(doing)
    return { answer: await doing.api.post('/start-again'), page: 'Everything may run again.' }
  },
}

function addressOf(doing: Doing, place = 'runs'): string {
  const [id = ''] = wordsOf(doing, 'one run by its id')
  return `/${place}/${encodeURIComponent(id)}`
}

function list(answer: unknown): Done {
  const { items, nextCursor } = pageOf(Run).parse(answer)
  return { answer, page: listPage(items.map(runRow), { none: 'There are none.', nextCursor }) }
}

const standing = (answer: unknown): Done => ({ answer, page: runLine(Run.parse(answer)) })
