import type { StoredChoice } from '#components/ui/stored-choice.ts'

export type Theme = 'light' | 'dark'
export type ThemeChoice = Theme | 'system'

export const themeChoice: StoredChoice<ThemeChoice> = {
  key: 'theme',
  fallback: 'system',
  parse: (value) => (value === 'light' || value === 'dark' || value === 'system' ? value : undefined),
}

export const themeOptions: readonly { value: ThemeChoice; label: string }[] = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'system', label: 'System' },
]

export function resolveTheme(choice: ThemeChoice, systemIsDark: boolean): Theme {
  if (choice === 'system') return systemIsDark ? 'dark' : 'light'
  return choice
}
