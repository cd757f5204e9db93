export function isZone(zone: string): boolean {
  // an offset such as +02:00 has no rules for the change of clocks, so it is no zone
  if (!/^[A-Za-z]/.test(zone)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone.length > 0
  } catch {
    return false
  }
}
