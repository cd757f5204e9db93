'use client'

import { healthWords } from '#components/shell/health.ts'
import { SettingsPage } from '#components/shell/settings-page.tsx'
import { useShell } from '#components/shell/shell-context.ts'
import { Definitions } from '#components/ui/definitions.tsx'
import { Section } from '#components/ui/section.tsx'
import { Status } from '#components/ui/status.tsx'
import { useNow } from '#components/ui/use-now.ts'

const connectionWords = {
  live: 'Connected',
  connecting: 'Connecting',
  reconnecting: 'Reconnecting',
  offline: 'This device is offline',
}

interface AboutPageProps {
  facts: {
    version: string
    node: string
    database: string
    databaseUp: boolean
    workers: number
    webs: number
  }
}

export function AboutPage({ facts }: AboutPageProps) {
  const { health, connection } = useShell()
  const now = useNow(1000)
  const words = now === null ? null : healthWords(health, now)
  return (
    <SettingsPage page="about">
      <Section title="Health" meta="The same is at /api/health.">
        <div className="mt-3">
          <Definitions
            items={[
              {
                term: 'Work',
                value: words ? <Status status={words.status}>{words.title}</Status> : 'looking',
              },
              { term: 'Live updates', value: connectionWords[connection] },
              { term: 'Workers', value: String(facts.workers) },
              { term: 'Web', value: String(facts.webs) },
              {
                term: 'Database',
                value: facts.databaseUp ? `${facts.database}, answers` : 'does not answer',
              },
            ]}
          />
        </div>
      </Section>
      <Section title="Version">
        <div className="mt-3">
          <Definitions
            items={[
              { term: 'Ostinato', value: facts.version },
              { term: 'Node', value: facts.node },
              { term: 'Licence', value: 'MIT' },
            ]}
          />
        </div>
      </Section>
    </SettingsPage>
  )
}
