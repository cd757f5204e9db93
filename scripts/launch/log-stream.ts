import { asJson, asText, readLine } from './format-line.ts'

/** The one stream of the whole installation: text at a terminal, JSON lines otherwise. */
export function writeLine(name: string, text: string): void {
  const line = readLine(text, new Date())
  if (!line) return
  if (process.stdout.isTTY) process.stdout.write(`\r\u001b[2K${asText(name, line)}\n`)
  else process.stdout.write(`${asJson(name, line)}\n`)
}

/** What the launcher itself has to say while everything runs. */
export function announce(sentence: string, level: 'info' | 'warn' = 'info'): void {
  writeLine('launcher', JSON.stringify({ level, time: new Date().toISOString(), msg: sentence }))
}
