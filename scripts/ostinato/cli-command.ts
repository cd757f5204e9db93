export interface CliCommand {
  name: string
  usage: string
  does: string
  /** Answers the exit code. */
  run: (args: string[]) => Promise<number>
}
