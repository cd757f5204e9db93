const symbols: Record<string, string> = {
  Shift: '⇧',
  Enter: '↵',
  Backspace: '⌫',
  Tab: '⇥',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
}

const names: Record<string, string> = {
  Mod: 'Control',
  Escape: 'Escape',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  '?': 'Question mark',
  '/': 'Slash',
  '[': 'Left bracket',
  ']': 'Right bracket',
}

/** "G I" is pressed one after the other, "Mod+K" together; both show as one cap per key. */
export function keyCaps(keys: string): string[] {
  return keys.split(' ').flatMap((stroke) => stroke.split('+'))
}

export function keySymbol(cap: string, isApple: boolean): string {
  if (cap === 'Mod') return isApple ? '⌘' : 'Ctrl'
  return symbols[cap] ?? cap
}

/** How a screen reader should say them: "Control plus K", "G then I". */
export function spokenKeys(keys: string, isApple: boolean): string {
  const say = (cap: string) => (cap === 'Mod' && isApple ? 'Command' : (names[cap] ?? cap))
  return keys
    .split(' ')
    .map((stroke) => stroke.split('+').map(say).join(' plus '))
    .join(' then ')
}
