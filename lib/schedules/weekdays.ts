/** Apart from the schemas, so that a browser that only reads schedules needs none of them. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
