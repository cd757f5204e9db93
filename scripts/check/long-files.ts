/** Files that may be longer than 300 lines, each with the reason why cutting it would not help a reader. */
export const longFiles: Readonly<Record<string, string>> = {}
