import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { codeOf, Problem } from './problem.ts'

/** `patienceMs`: a predecessor that was killed gives its port back only when its web process notices. */
export async function checkAddress(host: string, port: number, patienceMs: number): Promise<void> {
  const until = performance.now() + patienceMs
  for (;;) {
    const code = await tryToListen(host, port)
    if (code === '') return
    if (code !== 'EADDRINUSE' || performance.now() > until) throw explain(code, host, port)
    await pause(100)
  }
}

function tryToListen(host: string, port: number): Promise<string> {
  const server = createServer()
  return new Promise((resolve) => {
    server.once('error', (error) => resolve(codeOf(error) || 'unknown'))
    server.listen(port, host, () => server.close(() => resolve('')))
  })
}

function explain(code: string, host: string, port: number): Problem {
  if (code === 'EADDRINUSE') {
    return new Problem(
      `Port ${port} is in use by another program: stop that one, or choose another port with PORT, like PORT=${port + 1}.`,
    )
  }
  if (code === 'EACCES') {
    return new Problem(
      `This user may not listen on port ${port}: choose one above 1023 with PORT, like PORT=3000.`,
    )
  }
  return new Problem(
    `HOST is ${host}, which is no address of this machine (${code}): ` +
      'use 127.0.0.1 for this machine alone, or 0.0.0.0 for the network.',
  )
}
