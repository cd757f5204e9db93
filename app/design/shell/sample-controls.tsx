'use client'

import { useState } from 'react'
import type { Connection } from '#components/shell/shell-context.ts'
import { Section } from '#components/ui/section.tsx'
import { SegmentedControl } from '#components/ui/segmented-control.tsx'

type SampleControlsProps = {
  connection: Connection
  setConnection: (connection: Connection) => void
  setHealth: (name: string) => void
}

export function SampleControls({ connection, setConnection, setHealth }: SampleControlsProps) {
  const [health, choose] = useState('on-time')
  return (
    <>
      <Section title="Connection" meta="What the frame says when the page is not live">
        <SegmentedControl
          className="mt-3"
          label="Connection"
          value={connection}
          onValueChange={setConnection}
          segments={[
            { value: 'live', label: 'Live' },
            { value: 'reconnecting', label: 'Reconnecting' },
            { value: 'offline', label: 'Offline' },
          ]}
        />
      </Section>
      <Section title="Health" meta="The line at the foot of the sidebar">
        <SegmentedControl
          className="mt-3"
          label="Health"
          value={health}
          onValueChange={(name) => {
            choose(name)
            setHealth(name)
          }}
          segments={[
            { value: 'on-time', label: 'On time' },
            { value: 'late', label: 'Catching up' },
            { value: 'offline', label: 'Offline' },
          ]}
        />
      </Section>
    </>
  )
}
