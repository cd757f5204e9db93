import type { ReactNode } from 'react'
import { signOutAction } from '#app/_actions/people.ts'
import { productContext, requireSession } from '#app/_http/session.ts'
import { ProductFrame } from '#components/product/product-frame.tsx'
import { readHealth } from '#lib/health/queries.ts'
import { readCursor } from '#lib/live/queries.ts'
import { countersOf, listWorkspacesOf } from '#lib/workspaces/queries.ts'

export default async function ProductLayout({
  params,
  children,
}: LayoutProps<'/[workspace]'> & { children: ReactNode }) {
  const { workspace: slug } = await params
  const { person } = await requireSession()
  const context = await productContext(slug)
  const cursor = await readCursor(context)
  const [workspaces, counters, health] = await Promise.all([
    listWorkspacesOf(person.id),
    countersOf(context),
    readHealth(context.now),
  ])
  const { id, name, zone } = context.workspace
  return (
    <ProductFrame
      workspace={{ id, slug, name, zone }}
      workspaces={workspaces}
      person={{ id: person.id, name: person.name, email: person.email }}
      permissions={[...context.permissions]}
      isOperator={person.isOperator}
      cursor={cursor}
      counters={counters}
      health={health}
      signOut={signOutAction}
    >
      {children}
    </ProductFrame>
  )
}
