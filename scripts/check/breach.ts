/** One place where a rule of this repository does not hold. The message says what to do instead. */
export interface Breach {
  rule: string
  file: string
  line?: number
  message: string
}

export function breachLine({ rule, file, line, message }: Breach): string {
  return `${file}${line === undefined ? '' : `:${line}`}  ${rule}\n    ${message}`
}
