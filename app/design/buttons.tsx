import { FlaskConical, Settings, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { ButtonTone } from '#components/ui/button-style.ts'
import { CopyButton } from '#components/ui/copy-button.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { Section } from '#components/ui/section.tsx'
import { Specimen } from './specimen.tsx'

const tones: { tone: ButtonTone; word: string; icon?: ReactNode }[] = [
  { tone: 'primary', word: 'Confirm' },
  { tone: 'default', word: 'Dry run', icon: <FlaskConical aria-hidden /> },
  { tone: 'plain', word: 'Discard' },
  { tone: 'danger', word: 'Delete', icon: <Trash2 aria-hidden /> },
]

export function Buttons() {
  return (
    <Section title="Buttons" meta="rest, hover, focus, active, pending, disabled with a reason">
      {tones.map(({ tone, word, icon }) => (
        <Specimen key={tone} label={tone}>
          <Button tone={tone} icon={icon}>
            {word}
          </Button>
          <Button tone={tone} icon={icon} data-force="hover">
            {word}
          </Button>
          <Button tone={tone} icon={icon} data-force="focus">
            {word}
          </Button>
          <Button tone={tone} icon={icon} data-force="active">
            {word}
          </Button>
          <Button tone={tone} icon={icon} pending>
            {word}
          </Button>
          <Button tone={tone} icon={icon} disabledReason="Only an admin may do this. You are an editor.">
            {word}
          </Button>
        </Specimen>
      ))}
      <Specimen label="sizes, keys">
        <Button size="sm" keys="E">
          Archive
        </Button>
        <Button keys="C">Add provider</Button>
        <Button tone="primary" keys="Enter">
          Continue
        </Button>
        <Button size="lg">Use a passkey</Button>
      </Specimen>
      <Specimen label="icon, copy">
        <IconButton label="Settings" icon={<Settings aria-hidden />} keys="G S" />
        <IconButton label="Settings" icon={<Settings aria-hidden />} tone="default" />
        <IconButton label="Settings" icon={<Settings aria-hidden />} disabled />
        <CopyButton text="sample" />
      </Specimen>
    </Section>
  )
}
