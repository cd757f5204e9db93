import type { CliCommand, CliOption } from './cli-command.ts'

const options: Record<string, CliOption> = {
  url: { takes: 'URL', does: 'where Ostinato runs; OSTINATO_URL, or http://127.0.0.1:3000, without it' },
  key: { takes: 'KEY', does: 'a key of Settings → API keys; OSTINATO_KEY without it' },
  json: { does: 'the answer as one line of JSON' },
}
const paging: Record<string, CliOption> = {
  limit: { takes: 'COUNT', does: 'how many of a list; 50' },
  cursor: { takes: 'CURSOR', does: 'where the page before ended' },
}

/** What a person or a program does with a running product, through its HTTP API. */
export const apiCommands: readonly CliCommand[] = [
  {
    name: 'automations',
    takes: 'DEED [WORDS]',
    does: 'lists, makes, changes, runs and explains automations',
    example: 'automations list --state paused',
    deeds: {
      list: { takes: '', does: 'lists them by name; --state, --tag and --text choose' },
      show: { takes: 'NAME', does: 'shows one, whole' },
      create: { takes: 'FILE', does: 'makes one from JSON or Markdown; - reads standard input' },
      import: { takes: 'FILE...', does: 'makes one from each file' },
      export: { takes: 'NAME', does: 'prints one as Markdown, or as --format json' },
      pause: { takes: 'NAME', does: 'stops it, for good or --until an instant, with a --reason' },
      resume: { takes: 'NAME', does: 'lets it go on' },
      toggle: { takes: 'NAME', does: 'pauses what runs and resumes what stands still' },
      run: { takes: 'NAME', does: 'runs it now; with --dry, what has effects is only listed' },
      delete: { takes: 'NAME', does: 'deletes it; it can be restored for 30 days' },
      restore: { takes: 'ID', does: 'brings a deleted one back' },
      duplicate: { takes: 'NAME', does: 'makes a copy, which starts paused' },
      adopt: { takes: 'NAME', does: 'makes it your own' },
      versions: { takes: 'NAME', does: 'lists its versions' },
      difference: { takes: 'NAME FROM TO', does: 'says what two versions do not have alike' },
      rollback: { takes: 'NAME VERSION', does: 'makes an older version the newest' },
      explain: { takes: 'NAME', does: 'says why it ran, or did not, now or in the minute --at an instant' },
      simulate: { takes: 'NAME', does: 'lists what fires and what is skipped in the next --days' },
      forecast: { takes: 'NAME', does: 'says what it will do and cost in the next --days' },
    },
    options: {
      state: { takes: 'STATE', does: 'active, paused, finished or deleted' },
      tag: { takes: 'TAG', does: 'only those with this tag' },
      text: { takes: 'TEXT', does: 'only those that hold this text' },
      until: { takes: 'ISO', does: 'when a pause ends' },
      reason: { takes: 'TEXT', does: 'why, for people' },
      paused: { does: 'what is made does not run yet' },
      dry: { does: 'a dry run' },
      format: { takes: 'FORMAT', does: 'markdown or json' },
      at: { takes: 'ISO', does: 'the minute to explain' },
      days: { takes: 'COUNT', does: 'how far ahead; 30' },
      ...paging,
      ...options,
    },
    run: async (given) => (await import('./automations.ts')).automations(given),
  },
  {
    name: 'runs',
    takes: 'DEED [WORDS]',
    does: 'lists, shows, cancels and retries runs, and stops everything',
    example: 'runs list --state failed',
    deeds: {
      list: { takes: '', does: 'lists them, newest first; --automation and --state choose' },
      show: { takes: 'ID', does: 'shows one with its steps' },
      events: { takes: 'ID', does: 'lists what became of one' },
      cancel: { takes: 'ID', does: 'ends one' },
      retry: { takes: 'ID', does: 'does it again with its version, or with the --latest' },
      answer: { takes: 'ID ANSWER', does: 'it-happened, do-it-again or cancel, where one waits' },
      dead: { takes: '', does: 'lists those that failed for good' },
      requeue: { takes: 'ID', does: 'gives a dead one all its attempts again' },
      dismiss: { takes: 'ID', does: 'takes a dead one from that list' },
      'stop-everything': { takes: '', does: 'stops all runs of the workspace, and lets none begin' },
      'start-again': { takes: '', does: 'lets them begin again' },
    },
    options: {
      automation: { takes: 'NAME', does: 'only those of this automation' },
      state: {
        takes: 'STATE',
        does: 'queued, running, waiting, succeeded, failed, dead, canceled, skipped or missed',
      },
      latest: { does: 'with the newest version instead of its own' },
      ...paging,
      ...options,
    },
    run: async (given) => (await import('./runs.ts')).runs(given),
  },
]
