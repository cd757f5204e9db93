import { log } from '#lib/adapters/log/log.ts'
import { onRedisChange } from '#lib/adapters/redis/connection.ts'

/** One line when Redis goes and one when it is back, with what that means for this process. */
export function logOutages(consequence: string): void {
  let isAway = false
  onRedisChange(({ name, up, reason }) => {
    if (name !== 'commands') return
    if (up && isAway) log.info('Redis is back.')
    if (!up) log.warn({ reason }, `Redis is away. ${consequence}`)
    isAway = !up
  })
}
