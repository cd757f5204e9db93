import { join } from 'node:path'

// Node's own remarks on what is still experimental in it are not for the person who runs this.
export const nodeFlags = ['--disable-warning=ExperimentalWarning'] as const

export const nextProgram = (root: string, args: readonly string[]) => ({
  command: process.execPath,
  args: [...nodeFlags, join(root, 'node_modules', 'next', 'dist', 'bin', 'next'), ...args],
})
