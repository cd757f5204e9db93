import type { Metadata } from 'next'
import { databaseKind } from '#app/_http/installation.ts'
import { productContext } from '#app/_http/session.ts'
import { AboutPage } from '#components/settings/about-page.tsx'
import { readHealth } from '#lib/health/queries.ts'

export const metadata: Metadata = { title: 'About' }

export default async function Page({ params }: PageProps<'/[workspace]/settings/about'>) {
  const { now } = await productContext((await params).workspace)
  const { version, database, workers, webs } = await readHealth(now)
  const facts = {
    version,
    node: process.versions.node,
    database: databaseKind(),
    databaseUp: database === 'up',
    workers,
    webs,
  }
  return <AboutPage facts={facts} />
}
