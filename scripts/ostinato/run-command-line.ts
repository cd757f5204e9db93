import { commands } from './commands.ts'
import { helpFor, overview } from './help.ts'
import { nearestName } from './nearest-name.ts'
import { readArguments } from './read-arguments.ts'
import { errorAnswer, UsageError } from './usage-error.ts'

/** Runs what was typed, and answers the exit code. */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  const asksForHelp = (word: string | undefined) => word === 'help' || word === '--help' || word === '-h'
  // npm run puts its own marker between the name and what follows
  const [name, ...rest] = args[0] === '--' ? args.slice(1) : args
  const isForProgram = beforeWords(args[0] === '--' ? rest : args).includes('--json')
  const wanted = name === 'help' && rest[0] !== undefined ? rest[0] : name
  const command = commands.find((candidate) => candidate.name === wanted)
  if (command) {
    if (name === 'help' || beforeWords(rest).some(asksForHelp)) {
      console.log(helpFor(command))
      return 0
    }
    return runOne(() => command.run(readArguments(command, rest)), isForProgram)
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
  return tell(new UsageError(`There is no command "${wanted}". ${hint}`), isForProgram)
}

/** What stands after a lone -- is no option. */
const beforeWords = (args: readonly string[]) => {
  const end = args.indexOf('--')
  return args.slice(0, end === -1 ? undefined : end).filter((word) => word.startsWith('-'))
}

async function runOne(run: () => Promise<number>, isForProgram: boolean): Promise<number> {
  try {
    return await run()
  } catch (error) {
    return tell(error, isForProgram)
  }
}

/** Says what went wrong, to a program where it reads its answers, and answers the exit code. */
function tell(error: unknown, isForProgram: boolean): number {
  const told = errorAnswer(error)
  if (isForProgram) console.log(JSON.stringify(told))
  else console.error(told.error)
  return error instanceof UsageError ? 2 : 1
}
