/** What a page may load and do. `strict-dynamic` trusts what our own nonced scripts load, and nothing by address. */
export function securityPolicy(nonce: string, isDevelopment: boolean): string {
  const scripts = [`'nonce-${nonce}'`, "'strict-dynamic'", ...(isDevelopment ? ["'unsafe-eval'"] : [])]
  return [
    "default-src 'self'",
    `script-src ${scripts.join(' ')}`,
    `style-src-elem 'self' 'nonce-${nonce}'`,
    // virtual lists and popovers place things by style attributes
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}
