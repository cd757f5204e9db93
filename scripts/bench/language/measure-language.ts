import type { BenchOptions } from '../bench-options.ts'
import type { Figure } from '../figure.ts'
import { browserWeight } from './browser-weight.ts'
import { cronRows } from './cron-rows.ts'
import { intents } from './intents.ts'
import { randomSchedules } from './random-schedules.ts'
import { readCorpus, SentenceRow } from './read-corpus.ts'
import { scheduleLoad } from './schedule-load.ts'
import { scheduleSpeed } from './schedule-speed.ts'
import { sentenceSpeed } from './sentence-speed.ts'
import { sentences } from './sentences.ts'

/** Time and language: right on the corpora, quick, and light in the browser. */
export async function measureLanguage(options: BenchOptions): Promise<Figure[]> {
  const { corpora } = options
  const rows = readCorpus(corpora, 'nl/schedules.json', SentenceRow)
  return [
    ...cronRows(corpora),
    ...scheduleSpeed(),
    ...scheduleLoad(),
    ...sentences(rows),
    ...intents(corpora),
    ...sentenceSpeed(rows.map(({ phrase }) => phrase)),
    await browserWeight(options.root),
    // last, because it takes minutes
    ...(await randomSchedules(options)),
  ]
}
