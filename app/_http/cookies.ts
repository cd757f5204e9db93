import { cookies } from 'next/headers'
import type { SessionCookie } from '#lib/adapters/auth/session-cookies.ts'

export async function keepCookies(sessionCookies: readonly SessionCookie[]): Promise<void> {
  const store = await cookies()
  for (const { name, value, options } of sessionCookies) {
    const { maxAge, expires, path, httpOnly, secure, sameSite } = options
    store.set(name, value, {
      path: path ?? '/',
      httpOnly: httpOnly ?? true,
      secure: secure ?? false,
      sameSite: sameSite ?? 'lax',
      ...(maxAge === undefined ? {} : { maxAge }),
      ...(expires === undefined ? {} : { expires }),
    })
  }
}
