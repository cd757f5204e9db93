'use client'

import clsx from 'clsx'
import { LogOut, Search, UserRound } from 'lucide-react'
import { themeChoice, themeOptions } from '#components/theme/theme-choice.ts'
import { SegmentedControl } from '#components/ui/segmented-control.tsx'
import { Sheet } from '#components/ui/sheet.tsx'
import { statusVocabulary } from '#components/ui/status-vocabulary.ts'
import { useStoredChoice } from '#components/ui/stored-choice.ts'
import { useHealthWords } from './health-line.tsx'
import { MoreRow } from './more-row.tsx'
import { MoreWorkspaces } from './more-workspaces.tsx'
import { phoneMore, sectionHref } from './navigation.ts'
import { settingsHref } from './settings-navigation.ts'
import { useShell } from './shell-context.ts'

type MoreSheetProps = { open: boolean; onOpenChange: (open: boolean) => void; openPalette: () => void }

/** Everything that the tabs have no room for; health comes last. */
export function MoreSheet({ open, onOpenChange, openPalette }: MoreSheetProps) {
  const close = () => onOpenChange(false)
  return (
    <Sheet label="More" side="tabs" open={open} onOpenChange={onOpenChange}>
      <MoreContent close={close} openPalette={openPalette} />
    </Sheet>
  )
}

function MoreContent({ close, openPalette }: { close: () => void; openPalette: () => void }) {
  const { workspace, person, counts, health, onSignOut } = useShell()
  const [theme, setTheme] = useStoredChoice(themeChoice)
  const words = useHealthWords(health)
  const entry = statusVocabulary[words?.status ?? 'unknown']
  return (
    <div className="pb-1">
      <MoreWorkspaces close={close} />
      <Line />
      <MoreRow
        icon={<Search aria-hidden />}
        onSelect={() => {
          close()
          openPalette()
        }}
      >
        Search and commands
      </MoreRow>
      {phoneMore.map((section) => (
        <MoreRow
          key={section.id}
          icon={<section.icon aria-hidden />}
          href={sectionHref(workspace.slug, section)}
          note={
            counts[section.id] ? (
              <span className="font-medium text-ink text-ui">{counts[section.id]}</span>
            ) : null
          }
          onSelect={close}
        >
          {section.label}
        </MoreRow>
      ))}
      <Line />
      <MoreRow
        icon={<UserRound aria-hidden />}
        href={settingsHref(workspace.slug, 'profile')}
        note={person.email}
        onSelect={close}
      >
        {person.name}
      </MoreRow>
      <div className="px-3 py-1">
        <SegmentedControl
          label="Theme"
          value={theme}
          onValueChange={setTheme}
          segments={themeOptions}
          className="flex! w-full"
        />
      </div>
      <MoreRow icon={<LogOut aria-hidden />} onSelect={() => void onSignOut()}>
        Sign out
      </MoreRow>
      <Line />
      <MoreRow
        icon={
          <entry.icon
            aria-hidden
            className={clsx(entry.ink, words?.status === 'running' && 'animate-spin')}
          />
        }
        href={settingsHref(workspace.slug, 'about')}
        note={words ? `${words.detail} ${words.countdown ?? ''}` : null}
        onSelect={close}
      >
        {words?.title ?? 'Health'}
      </MoreRow>
    </div>
  )
}

function Line() {
  return <hr className="my-1 border-line" />
}
