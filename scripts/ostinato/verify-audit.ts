import { type ChainReport, verifyChains } from '#lib/audit/commands/verify-chains.ts'

const mostNamed = 20

export async function verifyAudit(): Promise<number> {
  const reports = await verifyChains()
  for (const report of reports) {
    console.log(`${report.chain}: ${report.entries} entries, ${verdictOn(report)}`)
  }
  return reports.every(({ breaks, unreadable }) => breaks.length === 0 && unreadable === null) ? 0 : 1
}

function verdictOn({ breaks, unreadable }: ChainReport): string {
  const named = breaks.slice(0, mostNamed).join(', ')
  const more = breaks.length > mostNamed ? ` and ${breaks.length - mostNamed} more` : ''
  const broken = breaks.length === 0 ? [] : [`broken at ${named}${more}`]
  const cut = unreadable === null ? [] : [`cannot be read: ${unreadable}`]
  return [...broken, ...cut].join(', ') || 'whole'
}
