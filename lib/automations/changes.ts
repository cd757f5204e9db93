// The kinds of rows in AutomationChange, which tell what an automation was at any past minute.
export const changeKinds = [
  'created',
  'edited',
  'rolled-back',
  'adopted',
  'paused',
  'pause-ended',
  'resumed',
  'finished',
  'deleted',
  'restored',
] as const
export type ChangeKind = (typeof changeKinds)[number]

export function changeKindOf(column: string): ChangeKind {
  const kind = changeKinds.find((known) => known === column)
  if (!kind) throw new Error(`Unknown change of an automation in the database: ${column}`)
  return kind
}
