export type Stroke = { key: string; mod: boolean; shift: boolean; alt: boolean }

/** What was pressed so far of a sequence such as "G I". */
export type Pending = { strokes: readonly Stroke[]; at: number }

export type Match =
  | { kind: 'run'; keys: string }
  | { kind: 'pending'; pending: Pending }
  /** `swallowed`: the key ended a sequence that nobody registered, so it must do nothing else. */
  | { kind: 'none'; swallowed: boolean }

const patienceMs = 1200

/** "Mod+K", "Shift+E", "G I", "?". */
export function parseKeys(keys: string): Stroke[] {
  return keys.split(' ').map((stroke) => {
    const caps = stroke.split('+')
    const key = caps.at(-1) ?? ''
    return {
      key: key.toLowerCase(),
      mod: caps.includes('Mod'),
      shift: caps.includes('Shift'),
      alt: caps.includes('Alt'),
    }
  })
}

type Attempt = { stroke: Stroke; now: number; pending: Pending | undefined; bound: readonly string[] }

export function matchStroke({ stroke, now, pending, bound }: Attempt): Match {
  const begun = pending && now - pending.at <= patienceMs ? pending.strokes : []
  const strokes = [...begun, stroke]
  let mayContinue = false
  for (const keys of bound) {
    const wanted = parseKeys(keys)
    if (!strokes.every((pressed, index) => isSameStroke(pressed, wanted[index]))) continue
    if (wanted.length === strokes.length) return { kind: 'run', keys }
    mayContinue = true
  }
  if (mayContinue) return { kind: 'pending', pending: { strokes, at: now } }
  return { kind: 'none', swallowed: begun.length > 0 }
}

function isSameStroke(pressed: Stroke, wanted: Stroke | undefined): boolean {
  if (!wanted || pressed.key !== wanted.key || pressed.mod !== wanted.mod || pressed.alt !== wanted.alt)
    return false
  // Where a sign sits differs between keyboards: "?" may or may not need Shift, "/" too.
  return isSign(pressed.key) || pressed.shift === wanted.shift
}

const isSign = (key: string) => key.length === 1 && key.toLowerCase() === key.toUpperCase()
