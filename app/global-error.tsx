'use client'

import './globals.css'
import { RotateCw } from 'lucide-react'
import { Button } from '#components/ui/button.tsx'
import { digestOf } from '#components/ui/error-digest.ts'
import { FullPage } from '#components/ui/full-page.tsx'
import { fontVariables } from './fonts.ts'

// It stands in for the whole document, so it brings its own.
export default function DocumentError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en" className={fontVariables} suppressHydrationWarning>
      <body>
        <title>Ostinato could not start</title>
        <FullPage
          title="Ostinato could not be shown"
          reference={digestOf(error)}
          actions={
            <Button icon={<RotateCw aria-hidden />} onClick={retry}>
              Try again
            </Button>
          }
        >
          <p>The frame around every page failed. If it fails again, tell whoever runs this installation.</p>
          <p>If you had just sent something, look whether it arrived before you send it again.</p>
        </FullPage>
      </body>
    </html>
  )
}
