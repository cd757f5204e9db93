export interface AuditRow {
  id: string
  at: string
  action: string
  actorKind: string
  actorName: string
  subjectKind: string
  subjectId: string
  summary: string
}

export interface AuditPage {
  rows: AuditRow[]
  next: string | null
}
