export interface CliOption {
  /** What stands after it, such as ISO; without it, the option is a switch. */
  takes?: string
  does: string
}

/** What was typed after the name of a command. */
export interface Given {
  words: readonly string[]
  value: (option: string) => string | undefined
  has: (option: string) => boolean
  /** Of several options those that were typed. */
  values: (...options: readonly string[]) => Record<string, string>
}

/** What a command can do with its first word. */
export interface CliDeed {
  takes: string
  does: string
}

export interface CliCommand {
  name: string
  /** What stands after the name, for people. */
  takes: string
  does: string
  /** As it is typed after `npx ostinato`. */
  example: string
  options?: Readonly<Record<string, CliOption>>
  deeds?: Readonly<Record<string, CliDeed>>
  /** What one line of standard input holds, where the command reads lines. */
  line?: string
  /** What programs get, where the name of a key does not say it. */
  answers?: readonly string[]
  /** Answers the exit code: 0 fine, 1 refused or failed, 2 wrong usage. Its code is fetched only when it runs. */
  run: (given: Given) => Promise<number>
}
