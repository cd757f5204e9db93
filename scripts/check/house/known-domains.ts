import type { Breach } from '../breach.ts'
import { domainOrder, sharedFolders } from '../domain-order.ts'
import type { SourceFile } from '../source-files.ts'

const known = new Set<string>([...domainOrder, ...sharedFolders])

/** A folder of lib without a place in the order would be free to import anything. */
export function knownDomains(files: readonly SourceFile[]): Breach[] {
  const unknown = new Set(
    files
      .map(({ path }) => path.split('/'))
      .filter(([top, domain]) => top === 'lib' && domain !== undefined && !known.has(domain))
      .map(([top, domain]) => `${top}/${domain}`),
  )
  return [...unknown].map((file) => ({
    rule: 'known-domains',
    file,
    message: 'Give it a place in scripts/check/domain-order.ts; no file stands directly in lib.',
  }))
}
