import type { Clause, ClauseOf } from './types.ts'

export function clausesOf<Kind extends Clause['kind']>(
  clauses: readonly Clause[],
  kind: Kind,
): ClauseOf<Kind>[] {
  return clauses.filter((clause): clause is ClauseOf<Kind> => clause.kind === kind)
}

export function firstOf<Kind extends Clause['kind']>(
  clauses: readonly Clause[],
  kind: Kind,
): ClauseOf<Kind> | undefined {
  return clauses.find((clause): clause is ClauseOf<Kind> => clause.kind === kind)
}

/** How many of a unit apart: 20 of "every 20 minutes". */
export function everyOf(clauses: readonly Clause[], unit: string): number | null {
  return clausesOf(clauses, 'rhythm').find((clause) => clause.unit === unit)?.every ?? null
}

/** How often in a unit: 2 of "twice a day". */
export function frequencyOf(clauses: readonly Clause[], unit: string): number | null {
  return clausesOf(clauses, 'frequency').find((clause) => clause.unit === unit)?.times ?? null
}
