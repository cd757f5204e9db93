import type { StoredChoice } from '#components/ui/stored-choice.ts'

/** Some people type with their voice or a stray hand: keys without a modifier can be switched off. */
export const singleKeysChoice: StoredChoice<'on' | 'off'> = {
  key: 'single-keys',
  fallback: 'on',
  parse: (value) => (value === 'on' || value === 'off' ? value : undefined),
}
