import { type Env, parseEnv } from '#lib/shared/env.ts'

let parsed: Env | undefined

/** The settings of this process, read from its environment at first use. */
export function env(): Env {
  if (parsed) return parsed
  const result = parseEnv(process.env)
  if (!result.ok) {
    const lines = result.problems.map(({ variable, accepted }) => `${variable}: ${accepted}`)
    throw new Error(`The settings are not right. ${lines.join('. ')}.`)
  }
  parsed = result.env
  return parsed
}
