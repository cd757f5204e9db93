import type { CliCommand } from './cli-command.ts'

const columns = (rows: readonly (readonly [string, string])[]) => {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)
}

export function overview(commands: readonly CliCommand[]): string {
  const named = commands.map(({ name, takes, does }) => [`${name} ${takes}`.trim(), does] as const)
  return [
    'ostinato: sentences and schedules, and what a person runs on the machine itself',
    '',
    ...columns(named),
    '',
    'For example:',
    ...commands.map(({ example }) => `  npx ostinato ${example}`),
    '',
    'npx ostinato COMMAND --help says more. Exit codes: 0 fine, 1 refused or failed, 2 wrong usage.',
  ].join('\n')
}

export function helpFor({
  name,
  takes,
  does,
  example,
  options = {},
  deeds = {},
  line,
  answers = [],
}: CliCommand): string {
  const listed = Object.entries(options).map(
    ([option, { takes: value, does: what }]) => [`--${option} ${value ?? ''}`.trim(), what] as const,
  )
  const doable = Object.entries(deeds).map(
    ([deed, { takes: words, does: what }]) => [`${deed} ${words}`.trim(), what] as const,
  )
  const lines =
    line === undefined
      ? []
      : [
          '',
          'Without words it reads lines of JSON from standard input, and answers each with one:',
          `  ${line}`,
        ]
  return [
    `npx ostinato ${name} ${takes}${listed.length > 0 ? ' [options]' : ''}`.replace(/\s+/g, ' ').trim(),
    '',
    `  ${does}`,
    ...(doable.length > 0 ? ['', ...columns(doable)] : []),
    ...(listed.length > 0 ? ['', ...columns(listed)] : []),
    ...lines,
    ...(answers.length > 0 ? ['', 'Programs read:', ...answers.map((answer) => `  ${answer}`)] : []),
    '',
    'For example:',
    `  npx ostinato ${example}`,
  ].join('\n')
}
