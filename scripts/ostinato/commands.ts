import { backup } from './backup.ts'
import type { CliCommand } from './cli-command.ts'
import { firstLink } from './first-link.ts'
import { restore } from './restore.ts'
import { verifyAudit } from './verify-audit.ts'

export const commands: readonly CliCommand[] = [firstLink, backup, restore, verifyAudit]
