const quarter = 15 * 60_000

/**
 * Five tries for one address at one e-mail, then a pause. The wider limits stop a search over many addresses or many
 * e-mails. The one for an e-mail does not count where its person is known, so that strangers cannot lock them out.
 */
export const signInLimits = [
  {
    name: 'sign-in',
    limit: 5,
    windowMs: quarter,
    pauseMs: quarter,
    of: (email: string, address: string) => `${email} ${address}`,
  },
  { name: 'sign-in-email', limit: 50, windowMs: quarter, pauseMs: 0, of: (email: string) => email },
  {
    name: 'sign-in-address',
    limit: 60,
    windowMs: quarter,
    pauseMs: 0,
    of: (_email: string, address: string) => address,
  },
] as const

export function refusedWords(triesLeft: number): string {
  if (triesLeft === 0)
    return 'E-mail or password is not right. That was the last try for now: pause for 15 min.'
  const tries = triesLeft === 1 ? '1 try' : `${triesLeft} tries`
  return `E-mail or password is not right. ${tries} left, then a pause of 15 min.`
}

export function pauseWords(retryAfterMs: number): string {
  const left = Math.max(1, Math.ceil(retryAfterMs / 60_000))
  return `Too many tries. Sign-in opens again in ${left} min.`
}
