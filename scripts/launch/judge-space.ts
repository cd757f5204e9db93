const mebibyte = 1024 * 1024
/** Redis, SQLite's journals and a backup before a migration need room for what they write before they give it back. */
const leastMiB = 64
const littleMiB = 512

export type Space = { ok: true; warning: string | undefined } | { ok: false; sentence: string }

export function judgeSpace(freeBytes: number): Space {
  const freeMiB = Math.floor(freeBytes / mebibyte)
  if (freeMiB < leastMiB) {
    const state = freeMiB === 0 ? 'its disk is full' : `its disk is nearly full, ${freeMiB} MiB are free`
    return {
      ok: false,
      sentence: `${state} and at least ${leastMiB} MiB are needed: free some space and start again.`,
    }
  }
  const warning = `Only ${freeMiB} MiB are free on the disk of the data folder: free some space soon.`
  return { ok: true, warning: freeMiB < littleMiB ? warning : undefined }
}
