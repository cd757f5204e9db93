import { PageHeader } from '#components/ui/page-header.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { Buttons } from './buttons.tsx'
import { FloatingParts } from './floating-parts.tsx'
import { FormControls } from './form-controls.tsx'
import { Messages } from './messages.tsx'
import { Rows } from './rows.tsx'
import { Small } from './small.tsx'
import { Statuses } from './statuses.tsx'
import { ThemeSwitch } from './theme-switch.tsx'

export default function DesignPage() {
  return (
    <div className="min-h-dvh bg-surface">
      <PageHeader title="Component states" note="Reference sheet, not a screen" actions={<ThemeSwitch />} />
      <main className="grid grid-cols-2 content-start gap-x-12 gap-y-7 px-8 py-6 max-full:grid-cols-1 max-rail:px-4">
        <Buttons />
        <Statuses />
        <Rows />
        <Messages />
        <FormControls />
        <FloatingParts />
        <Small />
        <p className="text-ink-3 text-meta">
          <TextLink href="/design/shell/inbox">The frame with sample data</TextLink>,{' '}
          <TextLink href="/design/entrance">the entrance</TextLink>
        </p>
      </main>
    </div>
  )
}
