/** The words for a code that was not accepted, by the reason that the sign-in library gives. */
export function secondFactorRefusal(code: string): string {
  if (code === 'INVALID_TWO_FACTOR_COOKIE') return 'This took too long. Start again with your password.'
  if (code === 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE') return 'Too many tries. Start again with your password.'
  if (code === 'ACCOUNT_TEMPORARILY_LOCKED')
    return 'Too many wrong codes. Codes are accepted again in 15 min.'
  return 'This code is not right. Codes change every 30 s; a backup code works once.'
}
