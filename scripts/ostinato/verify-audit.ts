import { verifyChains } from '#lib/audit/commands/verify-chains.ts'
import type { CliCommand } from './cli-command.ts'

export const verifyAudit: CliCommand = {
  name: 'verify-audit',
  usage: 'verify-audit',
  does: 'computes every hash of the audit logs again',
  async run() {
    const reports = await verifyChains()
    for (const { chain, entries, brokenAt } of reports) {
      const verdict = brokenAt === null ? 'whole' : `broken at entry ${brokenAt}`
      console.log(`${chain}: ${entries} entries, ${verdict}`)
    }
    return reports.every(({ brokenAt }) => brokenAt === null) ? 0 : 1
  },
}
