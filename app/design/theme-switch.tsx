'use client'

import { themeChoice, themeOptions } from '#components/theme/theme-choice.ts'
import { SegmentedControl } from '#components/ui/segmented-control.tsx'
import { useStoredChoice } from '#components/ui/stored-choice.ts'

export function ThemeSwitch() {
  const [theme, setTheme] = useStoredChoice(themeChoice)
  return <SegmentedControl label="Theme" value={theme} onValueChange={setTheme} segments={themeOptions} />
}
