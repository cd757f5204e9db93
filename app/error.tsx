'use client'

import { RotateCw } from 'lucide-react'
import { Button } from '#components/ui/button.tsx'
import { buttonStyle } from '#components/ui/button-style.ts'
import { digestOf } from '#components/ui/error-digest.ts'
import { FullPage } from '#components/ui/full-page.tsx'

export default function PageError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <FullPage
      title="This page could not be shown"
      reference={digestOf(error)}
      actions={
        <>
          <Button icon={<RotateCw aria-hidden />} onClick={retry}>
            Try again
          </Button>
          {/* a new document: after a failure, and without the router's link in every page's first load */}
          <a href="/" className={buttonStyle({ tone: 'plain' })}>
            Open your inbox
          </a>
        </>
      }
    >
      <p>
        Something failed while it was put together. If it fails again, tell whoever runs this installation.
      </p>
      <p>If you had just sent something, look whether it arrived before you send it again.</p>
    </FullPage>
  )
}
