/** What a file says that cannot be read, and where. */
export class FileProblem extends Error {
  readonly line: number

  constructor(line: number, message: string) {
    super(`Line ${line}: ${message}`)
    this.name = 'FileProblem'
    this.line = line
  }
}
