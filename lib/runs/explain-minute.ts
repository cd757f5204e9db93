// "Why did it (not) run?", for any minute, past or to come. All that is known comes in; one sentence comes out.
import { askedOf, type Explanation, type MinuteFacts } from './explain-asked.ts'
import { explainComing } from './explain-coming.ts'
import { explainPast } from './explain-past.ts'
import { explainRuns } from './explain-runs.ts'

export function explainMinute(facts: MinuteFacts): Explanation {
  const asked = askedOf(facts)
  const { around, due } = asked
  const runs = explainRuns(asked)
  const isComing = due?.kind === 'due' ? due.at > facts.now : asked.stretch.to > facts.now
  const told = runs ?? (isComing ? explainComing(asked) : explainPast(asked))
  return {
    runId: null,
    ...told,
    previous: around.previous?.toISOString() ?? null,
    next: around.next?.toISOString() ?? null,
  }
}
