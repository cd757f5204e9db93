import type { Metadata } from 'next'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { FullPage } from '#components/ui/full-page.tsx'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <FullPage title="There is no such page" actions={<ButtonLink href="/">Open your inbox</ButtonLink>}>
      <p>
        The address may be mistyped, what it named may have been deleted, or it belongs to a workspace that
        you are not in.
      </p>
    </FullPage>
  )
}
