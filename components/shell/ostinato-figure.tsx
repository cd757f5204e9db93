import styles from './ostinato-figure.module.css'

// q quiet, h heard, A the one that mattered, c still to come.
const beats = 'qqqhqqqqhqqqqqqhqqqAqqqqhqqqqqhcccccc'

const shapes: Record<string, string | undefined> = {
  h: styles.heard,
  A: styles.accent,
  c: styles.coming,
}

export function OstinatoFigure() {
  return (
    <div aria-hidden className={styles.figure}>
      {Array.from(beats, (beat, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a beat is its place in time
        <i key={position} className={shapes[beat]} />
      ))}
    </div>
  )
}
