/** Every zone that a person may choose. The runtime's own list has no UTC, and none of the older names. */
export function zoneNames(present?: string): string[] {
  const known = ['UTC', ...Intl.supportedValuesOf('timeZone')]
  return present === undefined || known.includes(present) ? known : [present, ...known]
}
