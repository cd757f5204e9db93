import { parse } from '#lib/language/parse.ts'
import { triggerOf } from '../../ostinato/best-reading.ts'
import { type Figure, figure } from '../figure.ts'
import { IntentRow, readCorpus } from './read-corpus.ts'

const setting = { now: new Date('2026-11-20T08:30:00Z'), zone: 'Europe/Vienna', locale: 'en-GB' }

/** Of sentences said to an assistant: which become an automation with a time, and which should. */
export function intents(corpora: string): Figure[] {
  const rows = readCorpus(corpora, 'nl/intents.json', IntentRow)
  const judged = rows.map(({ text, automation }) => {
    const reading = parse(text, setting)
    return {
      automation,
      drafted: reading.intent === 'create' && triggerOf(reading) !== null,
      intent: reading.intent,
    }
  })
  const both = judged.filter(({ automation, drafted }) => automation && drafted).length
  const drafted = judged.filter((row) => row.drafted).length
  const wanted = judged.filter(({ automation }) => automation)
  const asked = wanted.filter(({ intent }) => intent === 'create').length
  const percent = (part: number, whole: number) => `${whole === 0 ? 0 : ((part / whole) * 100).toFixed(1)} %`
  return [
    figure('intents, drafts that should be', { figure: `${percent(both, drafted)} of ${drafted}` }),
    figure('intents, drafts found', { figure: `${percent(both, wanted.length)} of ${wanted.length}` }),
    figure('intents, requests seen as such', {
      figure: `${percent(asked, wanted.length)} of ${wanted.length}`,
    }),
  ]
}
