/** What is nested without end cannot be walked through: it would take the stack with it. */
export function isNestedDeeper(value: unknown, levels: number): boolean {
  if (value === null || typeof value !== 'object') return false
  return levels === 0 || Object.values(value).some((item) => isNestedDeeper(item, levels - 1))
}
