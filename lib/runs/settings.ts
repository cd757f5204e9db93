/** How long a person may take to answer a run that waits. */
export const waitForPersonMs = 3 * 86_400_000

/** So many failed runs in a row raise an incident and pause the automation. */
export const failuresBeforePause = 3

/** A cause that comes back so soon opens its incident again instead of another one. */
export const incidentCooldownMs = 3_600_000

/** A run that ended its process so often is not given to another one. */
export const mostCrashes = 3

/** A due instant without a row for so long is an incident. */
export const watchAfterMs = 120_000

/** How long an engine may take to end after it was told to stop. */
export const stopWithinMs = 30_000

/** How long a finished run is kept. */
export const keepRunsMs = 90 * 86_400_000
