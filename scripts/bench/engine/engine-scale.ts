/** How much of everything: the full size, or one for a look in passing. */
export interface EngineScale {
  burst: number
  rounds: number
  seconds: number
  idleSeconds: number
  many: number
}

export const fullScale: EngineScale = { burst: 2000, rounds: 3, seconds: 60, idleSeconds: 20, many: 100_000 }
export const quickScale: EngineScale = { burst: 500, rounds: 1, seconds: 10, idleSeconds: 5, many: 10_000 }
