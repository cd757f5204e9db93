import type { Breach } from './breach.ts'
import { fileLength } from './house/file-length.ts'
import { fileNames } from './house/file-names.ts'
import { jobLength } from './house/job-length.ts'
import { knownDomains } from './house/known-domains.ts'
import { medianLength } from './house/median-length.ts'
import { noBarrels } from './house/no-barrels.ts'
import { testPlaces } from './house/test-places.ts'
import { timeAndChance } from './house/time-and-chance.ts'
import { useServer } from './house/use-server.ts'
import type { SourceFile } from './source-files.ts'

/** The rules that no tool has, by the name under which they report. */
export const houseRules: Readonly<Record<string, (files: readonly SourceFile[]) => Breach[]>> = {
  'file-length': fileLength,
  'file-names': fileNames,
  'job-length': jobLength,
  'known-domains': knownDomains,
  'median-length': medianLength,
  'no-barrels': noBarrels,
  'test-places': testPlaces,
  'time-and-chance': timeAndChance,
  'use-server': useServer,
}

export const houseBreaches = (files: readonly SourceFile[]): Breach[] =>
  Object.values(houseRules).flatMap((rule) => rule(files))
