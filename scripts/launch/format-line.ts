import { stripVTControlCharacters, styleText } from 'node:util'

const nameWidth = 8
/** What Next says of itself at each start, which the launcher has said already. */
const chatter =
  /^\s*(▲ Next\.js|- (Local|Network|Environments|Experiments)\b|· |✓ (Starting|Ready|Running next\.config)|$)/
/** What a private Redis says at each start and end, and a kernel setting that matters to big ones only. */
const redisChatter =
  /oO0OoO0|Redis version=|valkey version=|Configuration loaded|Server initialized|SIGTERM scheduling|User requested shutdown|ready to exit|overcommit|Transparent Huge/i

const colours = { debug: 'dim', info: 'cyan', warn: 'yellow', error: 'red', fatal: 'red' } as const
const isLevel = (text: string): text is keyof typeof colours => Object.hasOwn(colours, text)

export interface Line {
  time: string
  level: string
  message: string
  fields: Record<string, unknown>
}

/** A line of a process as one entry: our own JSON as it is, anything else as its message. Undefined: not worth a line. */
export function readLine(raw: string, now: Date): Line | undefined {
  const text = stripVTControlCharacters(raw)
  if (chatter.test(text) || redisChatter.test(text)) return undefined
  const parsed = parseObject(text)
  if (!parsed) return { time: now.toISOString(), level: 'info', message: withoutStamp(text), fields: {} }
  const { time, level, msg, ...fields } = parsed
  return {
    time: typeof time === 'string' ? time : now.toISOString(),
    level: typeof level === 'string' ? level : 'info',
    message: typeof msg === 'string' ? msg : '',
    fields,
  }
}

/** For a program that collects them. */
export function asJson(name: string, { time, level, message, fields }: Line): string {
  return JSON.stringify({ time, level, process: name, msg: message, ...fields })
}

/** For a person at a terminal. */
export function asText(name: string, { time, level, message, fields }: Line): string {
  const clock = new Date(time).toLocaleTimeString('en-GB')
  const mark = level === 'info' || !isLevel(level) ? '' : `${styleText(colours[level], level)} `
  const head = `${styleText('dim', clock)} ${styleText('bold', name.padEnd(nameWidth))} ${mark}${message}`
  const { err, ...others } = fields
  const pairs = Object.entries(others).map(([key, value]) => styleText('dim', `${key}=${show(value)}`))
  return [[head, ...pairs].join(' '), ...stackOf(err)].join('\n')
}

const show = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

function stackOf(error: unknown): string[] {
  if (typeof error !== 'object' || error === null) return []
  if ('stack' in error && typeof error.stack === 'string')
    return error.stack.split('\n').map((line) => `    ${line}`)
  return [`    ${JSON.stringify(error)}`]
}

function parseObject(text: string): Record<string, unknown> | undefined {
  if (!text.startsWith('{')) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Redis begins its lines with `12:M 20 Nov 2026 07:00:00.000 # `. */
const withoutStamp = (text: string): string =>
  text.replace(/^\d+:[A-Z] .*?\d{2}:\d{2}:\d{2}\.\d{3} [.*#-] /, '')
