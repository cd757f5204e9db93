import type { Metadata } from 'next'
import { buttonStyle } from '#components/ui/button-style.ts'
import { FullPage } from '#components/ui/full-page.tsx'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <FullPage
      title="There is no such page"
      // not the router's link: every page carries what this one needs
      actions={
        <a href="/" className={buttonStyle({})}>
          Open your inbox
        </a>
      }
    >
      <p>
        The address may be mistyped, what it named may have been deleted, or it belongs to a workspace that
        you are not in.
      </p>
    </FullPage>
  )
}
