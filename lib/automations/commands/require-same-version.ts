import { parseStoredSpec } from '../stored-spec.ts'
import { versionConflict } from '../version-conflict.ts'
import { readVersionRow, type VersionReader, type VersionRow } from './read-version-row.ts'

const saved = (row: VersionRow) => ({ ...row, spec: parseStoredSpec(row.spec) })

/** A piece of every edit: whoever edited an older version hears what was saved since, and by whom. */
export async function requireSameVersion(
  db: VersionReader,
  present: { id: string; version: number },
  edited: VersionRow,
): Promise<void> {
  if (present.version === edited.number) return
  throw versionConflict(saved(edited), saved(await readVersionRow(db, present)))
}
