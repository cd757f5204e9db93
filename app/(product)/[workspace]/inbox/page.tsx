import type { Metadata } from 'next'
import { productContext } from '#app/_http/session.ts'
import { QuietInbox } from '#components/inbox/quiet-inbox.tsx'

export const metadata: Metadata = { title: 'Inbox' }

export default async function InboxPage({ params }: PageProps<'/[workspace]/inbox'>) {
  await productContext((await params).workspace)
  return <QuietInbox />
}
