/** Something that is wrong on this machine, as one sentence that says what and what to do. */
export class Problem extends Error {
  override name = 'Problem'
}

export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

/** What the operating system refused, in words. Undefined for a bug of ours. */
export function problemWithFiles(error: unknown, what: string): Problem | undefined {
  const reasons: Record<string, string> = {
    ENOSPC: 'the disk is full: free some space and start again',
    EDQUOT: 'the disk quota of this user is used up: free some space and start again',
    EACCES:
      'this user may not write there: change its owner or its permissions, or choose another folder with DATA_DIR',
    EPERM:
      'this user may not write there: change its owner or its permissions, or choose another folder with DATA_DIR',
    EROFS: 'it is on a read-only file system: choose another folder with DATA_DIR',
    ENOTDIR: 'a part of the path is a file: choose another folder with DATA_DIR',
    EEXIST: 'a part of the path is a file: choose another folder with DATA_DIR',
    ENOENT: 'the path cannot be made: choose another folder with DATA_DIR',
    EMFILE: 'too many files are open: raise the limit with `ulimit -n 4096`',
  }
  const reason = reasons[codeOf(error)]
  return reason === undefined ? undefined : new Problem(`${what}: ${reason}.`)
}
