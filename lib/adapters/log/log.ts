import { destination, type Logger, pino } from 'pino'
import { redact } from './redact.ts'

export type Log = Logger

const levels = new Set(['debug', 'info', 'warn', 'error', 'silent'])

// Straight from the environment: a wrong setting must not silence the line that says so.
const chosen = process.env.LOG_LEVEL ?? ''
const level = levels.has(chosen) ? chosen : 'info'

const redactFields = (fields: object) => Object.fromEntries(Object.entries(redact(fields) ?? {}))

/** One JSON object a line, on standard output. Give fields first: `log.info({ runId }, 'The run finished.')`. */
export const log: Log = pino(
  {
    level,
    base: null,
    // Otherwise pino flattens a bare error before `formatters` sees it.
    serializers: { err: (error: unknown) => redact(error) },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: {
      level: (label) => ({ level: label }),
      log: redactFields,
    },
    hooks: {
      logMethod(args, method) {
        const [first, ...rest] = args
        method.apply(this, typeof first === 'string' ? [String(redact(first)), ...rest] : args)
      },
    },
  },
  // Synchronous: the lines before a crash are the ones that matter.
  destination({ fd: 1, sync: true }),
)

/** A logger whose every line carries these ids: `logFor({ requestId })`, `logFor({ runId })`. */
export const logFor = (ids: Record<string, string>): Log => log.child(redactFields(ids))
