import type { Instrumentation } from 'next'

/** Once for each web process, before its first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startWeb } = await import('./app/_http/start-web.ts')
  await startWeb()
}

export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { log } = await import('#lib/adapters/log/log.ts')
  const fields = { err: error, method: request.method, route: context.routePath }
  log.error(fields, 'A request failed.')
}
