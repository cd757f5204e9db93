import type { StatusName } from './status-vocabulary.ts'
import styles from './strip.module.css'
import { stripWords } from './strip-words.ts'

/** Outcomes of the last runs, oldest first. */
export function Strip({ outcomes }: { outcomes: readonly StatusName[] }) {
  return (
    <span role="img" aria-label={stripWords(outcomes)} className={styles.strip}>
      {outcomes.map((outcome, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place in time
        <i key={position} className={styles[outcome]} />
      ))}
    </span>
  )
}
