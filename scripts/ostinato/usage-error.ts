/** Something was typed that no command takes. The message says what is meant. */
export class UsageError extends Error {}
