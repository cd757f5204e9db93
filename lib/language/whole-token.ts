import { dayParts, monthNumbers, weekdayNumbers } from './vocabulary.ts'

const closingMarks: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”'],
  ['«', '»'],
  ['`', '`'],
  ["'", "'"],
  ['‘', '’'],
])

/** Where a quotation that begins here ends, or null. `closings` remembers marks that are never closed: the pass stays linear. */
export function nextQuotation(text: string, at: number, closings: Map<string, number>): number | null {
  const open = text[at] ?? ''
  const close = closingMarks.get(open)
  if (close === undefined) return null
  const before = text[at - 1] ?? ' '
  if (/[\p{L}\p{N}]/u.test(before)) return null
  const single = close === "'" || close === '’'
  let end = closings.get(open) ?? at
  if (end <= at) {
    end = text.indexOf(close, at + 1)
    while (single && end > 0 && /\p{L}/u.test(text[end + 1] ?? '')) end = text.indexOf(close, end + 1)
    closings.set(open, end < 0 ? Number.POSITIVE_INFINITY : end)
  }
  return end < 0 || end === Number.POSITIVE_INFINITY || end === at + 1 ? null : end + 1
}

/** Where an address, a path or a file's name that begins here ends, or null. */
export function nextAddress(text: string, at: number): number | null {
  if (at > 0 && !isStopper(text[at - 1] ?? '')) return null
  const end = endOfRun(text, at)
  if (end - at < 4) return null
  const run = text.slice(at, end)
  if (/^[a-z][a-z0-9+.-]{1,20}:\/\/./i.test(run)) return end
  if (/^(~|\.{1,2})?\/[\p{L}\p{N}._-]{2,}/u.test(run)) return end
  if (/^[\w.+-]{1,64}@[\w-]{1,63}(\.[\w-]{1,63}){1,6}$/.test(run)) return end
  if (/^\d{1,3}(\.\d{1,3}){3}(:\d+)?(\/\d+)?$/.test(run)) return end
  const host = /^[^/?#]{1,253}/.exec(run)?.[0] ?? ''
  return isHost(host) ? end : null
}

function endOfRun(text: string, at: number): number {
  let end = at
  while (end < text.length && !isStopper(text[end] ?? ' ')) end += 1
  while (end > at && /[.,;:!?)'\]}…]/.test(text[end - 1] ?? '')) end -= 1
  return end
}

/** An address stands between two of these, so that no character is looked at twice. */
function isStopper(character: string): boolean {
  return stoppers.has(character) || (character > '\u007f' && /\s/.test(character))
}

const stoppers: ReadonlySet<string> = new Set(' \t\n\r\f\v"“”«»‘\'`<>()[]')

/** "example.com", "api.example.co.uk:8080", "report.pdf"; not "oct.23", "a.m." or "done.then". */
function isHost(run: string): boolean {
  const host = run.replace(/:\d{1,5}$/, '')
  const labels = host.split('.')
  if (labels.length < 2 || labels.length > 8) return false
  if (!labels.every((label) => /^[\p{L}\p{N}_-]{1,63}$/u.test(label))) return false
  const last = labels.at(-1)?.toLowerCase() ?? ''
  const first = labels[0]?.toLowerCase() ?? ''
  if (surely.has(last) && first.length > 1 && !/^\d+$/.test(first)) return true
  if (isTimeWord(first) || isTimeWord(last) || first.length < 2 || /^\d+$/.test(first)) return false
  return endings.has(last)
}

function isTimeWord(word: string): boolean {
  return monthNumbers.has(word) || weekdayNumbers.has(word) || dayParts.has(word)
}

/** Endings that are no words: "monday.com" is no day. */
const surely: ReadonlySet<string> = new Set(['com', 'org', 'net', 'io', 'dev', 'app', 'edu', 'gov'])

/** Endings of hosts and of files that people name in a request. */
const endings: ReadonlySet<string> = new Set(
  `com org net io dev app ai co info biz eu uk de at ch fr nl es pl se fi dk cz ie us ca au nz jp cn ru br mx za ro hu gr pt
  tv gg xyz cloud online site shop store tech blog news page local localhost internal test example gov edu mil int
  md txt pdf csv json yaml yml toml xml html htm js ts tsx jsx py rb go rs sh sql log png jpg jpeg gif svg webp mp3 mp4
  doc docx xls xlsx ppt pptx zip gz tar ini conf env css ics`.split(/\s+/),
)
