import { apiCommands } from './api-commands.ts'
import type { CliCommand, CliOption } from './cli-command.ts'
import { withStores } from './with-stores.ts'

const zone: CliOption = {
  takes: 'ZONE',
  does: "an IANA zone, or an offset such as -02:00; the machine's own without it",
}
const locale: CliOption = {
  takes: 'TAG',
  does: 'en-US or another: 12 or 24 hours, the order of day and month; en-GB',
}
const now: CliOption = { takes: 'ISO', does: 'the moment at which it is said; now without it' }
const from: CliOption = { takes: 'ISO', does: 'where to begin; now without it' }
const wrong = 'what is wrong: {"error", "field"}, on its line'
const json: CliOption = { does: 'one line of JSON instead of a page for people' }

/** All commands. Those of a running product go through its HTTP API, the others work on the machine itself. */
export const commands: readonly CliCommand[] = [
  {
    name: 'parse',
    takes: '"SENTENCE"',
    does: 'reads a request: what, when, whom to tell, and what is not clear',
    example: 'parse "every weekday at 9 check example.com" --zone Europe/Vienna',
    options: { zone, now, locale, fires: { takes: 'COUNT', does: 'how many of the next fires; 5' }, json },
    line: '{"phrase": "...", "ref": ISO, "tz": ZONE}',
    answers: [
      '--json: {"intent", "trigger", "fires", "pieces", "questions", "later"}, and "refusal" where it is refused',
      'a line: {"kind": "recurring", "once" or "none", "fires", "questions"}',
      wrong,
    ],
    run: async (given) => (await import('./parse.ts')).parseSentence(given),
  },
  {
    name: 'next',
    takes: '"CRON"',
    does: 'says when a cron expression fires next',
    example: 'next "0 9 * * 1-5" --zone Europe/Vienna --count 3',
    options: {
      zone,
      from,
      count: { takes: 'COUNT', does: 'how many; 5' },
      inclusive: { does: 'an instant equal to --from counts too' },
      json,
    },
    line: '{"expr": "...", "tz": ZONE, "from": ISO, "inclusive": false}',
    answers: [
      '--json: {"next", "fires"}; an expression that never fires is an error there',
      'a line: {"next": ISO}, and {"next": null} where the expression never fires',
      wrong,
    ],
    run: async (given) => (await import('./next.ts')).next(given),
  },
  {
    name: 'describe',
    takes: '"CRON OR SENTENCE"',
    does: 'says a schedule in plain words, and what the next change of clocks does to it',
    example: 'describe "*/20 9-17 * * mon-fri" --zone Europe/Vienna',
    options: { zone, now, locale, json },
    line: '{"expr" or "phrase": "...", "tz": ZONE, "ref": ISO, "locale": TAG}',
    answers: ['{"description", "clockNote"}', wrong],
    run: async (given) => (await import('./describe.ts')).describeSchedule(given),
  },
  {
    name: 'simulate',
    takes: '"CRON OR SENTENCE"',
    does: 'lists what would fire and what would be skipped, and why',
    example: 'simulate "every weekday at 9 except 24 December" --zone Europe/Vienna --days 30',
    options: { zone, from, days: { takes: 'COUNT', does: 'how far ahead; 30' }, locale, json },
    line: '{"expr" or "phrase": "...", "tz": ZONE, "from": ISO, "days": 30}',
    answers: [
      '{"kind": "listed", "fires", "skips", "entries"}, or "counted" with "days" where there are too many',
      wrong,
    ],
    run: async (given) => (await import('./simulate.ts')).simulateSchedule(given),
  },
  ...apiCommands,
  {
    name: 'reach',
    takes: 'URL',
    does: 'says whether an automation may reach an address, and why not',
    example: 'reach https://example.com/status',
    options: { json },
    line: '{"url": "...", "dns": {"HOST": ["IP"]}}',
    answers: ['{"allowed", "reason"}', wrong],
    run: async (given) => (await import('./reach.ts')).reach(given),
  },
  {
    name: 'first-link',
    takes: '',
    does: 'prints a new link for the first owner; earlier ones end',
    example: 'first-link',
    run: withStores(async () => (await import('./first-link.ts')).firstLink()),
  },
  {
    name: 'backup',
    takes: 'WORKSPACE FILE',
    does: 'writes a workspace to one file, while it goes on working',
    example: 'backup home home.backup',
    run: withStores(async ({ words }) => (await import('./backup.ts')).backup(words)),
  },
  {
    name: 'restore',
    takes: 'WORKSPACE FILE',
    does: 'puts a backup in the place of what the workspace holds now',
    example: 'restore home home.backup',
    run: withStores(async ({ words }) => (await import('./restore.ts')).restore(words)),
  },
  {
    name: 'verify-audit',
    takes: '',
    does: 'computes every hash of the audit logs again',
    example: 'verify-audit',
    run: withStores(async () => (await import('./verify-audit.ts')).verifyAudit()),
  },
]
