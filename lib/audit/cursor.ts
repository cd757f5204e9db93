/** How far a reader of the merged log has come in each of the two chains. */
export interface AuditCursor {
  control: bigint | null
  workspace: bigint | null
}

export const beforeEverything: AuditCursor = { control: null, workspace: null }

export const formatCursor = ({ control, workspace }: AuditCursor): string =>
  `${control ?? ''}.${workspace ?? ''}`

/** Anything malformed starts from the newest entry. */
export function parseCursor(text: string | undefined): AuditCursor {
  const parts = /^(\d{0,18})\.(\d{0,18})$/.exec(text ?? '')
  if (!parts) return beforeEverything
  const [, control, workspace] = parts
  return { control: control ? BigInt(control) : null, workspace: workspace ? BigInt(workspace) : null }
}
