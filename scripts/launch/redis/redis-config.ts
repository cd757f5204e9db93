export interface PrivateRedis {
  port: number
  password: string
}

/** Our own Redis: for this machine alone, durable to the second, and on time (`hz`) with delayed jobs. */
export function redisConfig(folder: string, { port, password }: PrivateRedis): string {
  const lines = [
    '# Written at each start. Changes are lost.',
    'bind 127.0.0.1',
    `port ${port}`,
    'protected-mode yes',
    `requirepass ${password}`,
    `dir ${JSON.stringify(folder)}`,
    'databases 1',
    'appendonly yes',
    'appendfsync everysec',
    'save ""',
    'maxmemory-policy noeviction',
    'hz 100',
    'tcp-backlog 128',
    'daemonize no',
    'loglevel warning',
    'logfile ""',
  ]
  return `${lines.join('\n')}\n`
}

/** The port and password of the last start, so that whoever still runs finds the new one. */
export function readRedisConfig(text: string): PrivateRedis | undefined {
  const port = /^port (\d+)$/m.exec(text)?.[1]
  const password = /^requirepass (\S+)$/m.exec(text)?.[1]
  return port === undefined || password === undefined ? undefined : { port: Number(port), password }
}

export const redisUrl = ({ port, password }: PrivateRedis): string =>
  `redis://:${password}@127.0.0.1:${port}/0`
