import { request } from 'node:http'
import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

const withinMs = 120_000

/** Resolves when a web server answers there, whatever it answers. */
export const waitForHttp = (host: string, port: number, given: AbortSignal): Promise<void> =>
  waitFor(() => answers(reachable(host), port, given), port, given)

/** For a server that compiles before it answers: somebody listens. */
export const waitForPort = (host: string, port: number, given: AbortSignal): Promise<void> =>
  waitFor(() => accepts(reachable(host), port), port, given)

async function waitFor(check: () => Promise<boolean>, port: number, given: AbortSignal): Promise<void> {
  const until = performance.now() + withinMs
  while (!given.aborted) {
    if (await check()) return
    if (performance.now() > until) throw new Error(`Nothing answered on port ${port} within two minutes.`)
    await pause(25)
  }
}

function answers(host: string, port: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = request({ host, port, path: '/api/health', signal, agent: false }, (response) => {
      response.resume()
      resolve(true)
    })
    asked.once('error', () => resolve(false))
    asked.end()
  })
}

function accepts(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, host, () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}

/** Where one finds a server that listens on every address. */
function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1'
  return host === '::' ? '::1' : host
}
