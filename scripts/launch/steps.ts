import { styleText } from 'node:util'
import { formatDuration } from './format-duration.ts'

const nameWidth = 16
const detailWidth = 44

/** Runs one step of the start and prints one line about it: what, with what result, how long. */
export async function step<Result>(
  name: string,
  run: (say: (detail: string) => void) => Promise<Result> | Result,
): Promise<Result> {
  const startedAt = performance.now()
  let detail = ''
  const isTerminal = process.stdout.isTTY
  const clear = () => isTerminal && process.stdout.write('\r\u001b[2K')
  const showProgress = () => {
    clear()
    process.stdout.write(
      `  ${styleText('dim', '·')} ${name}… ${formatDuration(performance.now() - startedAt)}`,
    )
  }
  const ticking = isTerminal ? setInterval(showProgress, 500) : undefined
  const finish = (result: string) => {
    clearInterval(ticking)
    clear()
    stepLine(name, result, performance.now() - startedAt)
  }
  try {
    const result = await run((text) => {
      detail = text
    })
    finish(detail)
    return result
  } catch (error) {
    finish(styleText('red', 'failed'.padEnd(detailWidth)))
    throw error
  }
}

function stepLine(name: string, detail: string, durationMs: number): void {
  const duration = styleText('dim', formatDuration(durationMs))
  console.log(`  ${name.padEnd(nameWidth)}${detail.padEnd(detailWidth)} ${duration}`)
}

/** A sentence that the person should read, below the step it is about. */
export function remark(sentence: string): void {
  console.log(`  ${styleText('yellow', '!')} ${sentence}`)
}
