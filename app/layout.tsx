import './globals.css'
import { CSPProvider } from '@base-ui/react/csp-provider'
import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { ThemeScript } from '#components/theme/theme-script.tsx'
import { ThemeSync } from '#components/theme/theme-sync.tsx'
import { Toaster } from '#components/ui/toaster.tsx'
import { fontVariables } from './fonts.ts'

export const metadata: Metadata = {
  title: { default: 'Ostinato', template: '%s · Ostinato' },
  description: 'Automations described in one sentence: run on time, proved, and quiet until it matters.',
  robots: { index: false, follow: false },
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, viewportFit: 'cover' }

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? undefined
  return (
    <html lang="en" className={fontVariables} suppressHydrationWarning>
      <head>
        <ThemeScript nonce={nonce} />
      </head>
      <body>
        <ThemeSync />
        <CSPProvider nonce={nonce}>
          <div className="isolate">{children}</div>
          <Toaster />
        </CSPProvider>
      </body>
    </html>
  )
}
