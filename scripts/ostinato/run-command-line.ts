import { isAppError } from '#lib/shared/errors.ts'
import { commands } from './commands.ts'
import { helpFor, overview } from './help.ts'
import { nearestName } from './nearest-name.ts'
import { readArguments } from './read-arguments.ts'
import { UsageError } from './usage-error.ts'

/** Runs what was typed, and answers the exit code. */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  const asksForHelp = (word: string | undefined) => word === 'help' || word === '--help' || word === '-h'
  // npm run puts its own marker between the name and what follows
  const [name, ...rest] = args[0] === '--' ? args.slice(1) : args
  const wanted = name === 'help' && rest[0] !== undefined ? rest[0] : name
  const command = commands.find((candidate) => candidate.name === wanted)
  if (command) {
    if (name === 'help' || beforeWords(rest).some(asksForHelp)) {
      console.log(helpFor(command))
      return 0
    }
    return runOne(() => command.run(readArguments(command, rest)))
  }
  if (wanted === undefined || asksForHelp(wanted)) {
    console.log(overview(commands))
    return 0
  }
  const meant = nearestName(
    wanted,
    commands.map((candidate) => candidate.name),
  )
  const hint = meant === null ? 'Without arguments, ostinato lists all commands.' : `Did you mean "${meant}"?`
  console.error(`There is no command "${wanted}". ${hint}`)
  return 2
}

/** What stands after a lone -- is no option. */
const beforeWords = (args: readonly string[]) => {
  const end = args.indexOf('--')
  return args.slice(0, end === -1 ? undefined : end).filter((word) => word.startsWith('-'))
}

async function runOne(run: () => Promise<number>): Promise<number> {
  try {
    return await run()
  } catch (error) {
    console.error(isAppError(error) || error instanceof Error ? error.message : error)
    return error instanceof UsageError ? 2 : 1
  }
}
