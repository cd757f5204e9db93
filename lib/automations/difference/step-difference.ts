import type { Step } from '../spec/action.ts'
import { commonPairs, type Pair } from './common-pairs.ts'
import type { Difference } from './difference.ts'
import { textDifference, valueDifference } from './text-difference.ts'

/** Steps that came, went, moved, or are given something else. */
export function stepDifference(before: readonly Step[], after: readonly Step[]): Difference[] {
  const differences: Difference[] = []
  let [from, to] = [0, 0]
  for (const [old, fresh] of [...pairsOf(before, after), [before.length, after.length] as const]) {
    for (; from < old; from++) differences.push(gone(before[from], from))
    for (; to < fresh; to++) differences.push(come(after[to], to))
    const [one, other] = [before[old], after[fresh]]
    if (one && other) differences.push(...argumentDifference(one, other, fresh))
    ;[from, to] = [old + 1, fresh + 1]
  }
  return differences
}

/** The same step is the one that is wholly alike; between those, the one with the same tool and name. */
function pairsOf(before: readonly Step[], after: readonly Step[]): Pair[] {
  const alike = commonPairs(before.map(whole), after.map(whole))
  const pairs: Pair[] = [...alike]
  let [from, to] = [0, 0]
  for (const [old, fresh] of [...alike, [before.length, after.length] as const]) {
    const between = commonPairs(before.slice(from, old).map(nameOf), after.slice(to, fresh).map(nameOf))
    for (const [one, other] of between) pairs.push([from + one, to + other])
    ;[from, to] = [old + 1, fresh + 1]
  }
  return pairs.toSorted(([first], [second]) => first - second)
}

const whole = (step: Step) => JSON.stringify(step)
const nameOf = ({ tool, as }: Step) => `${tool} ${as ?? ''}`

const sentence = (step: Step | undefined) =>
  step === undefined ? null : [step.tool, ...argumentsOf(step)].join(' ')
const argumentsOf = ({ args }: Step) =>
  Object.entries(args).map(([key, value]) => `${key}: ${sayArgument(value)}`)
const sayArgument = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))

const labelOf = (index: number, step: Step | undefined) =>
  `Step ${index + 1}${step?.as ? `, ${step.as}` : ''}`
const pathOf = (index: number) => `action.steps.${index}`

const gone = (step: Step | undefined, index: number): Difference => ({
  path: pathOf(index),
  label: labelOf(index, step),
  before: sentence(step),
  after: null,
})

const come = (step: Step | undefined, index: number): Difference => ({
  path: pathOf(index),
  label: labelOf(index, step),
  before: null,
  after: sentence(step),
})

function argumentDifference(before: Step, after: Step, index: number): Difference[] {
  const keys = new Set([...Object.keys(before.args), ...Object.keys(after.args)])
  return [...keys].flatMap((key) => {
    const place = { path: `${pathOf(index)}.args.${key}`, label: `${labelOf(index, after)}: ${key}` }
    const [old, fresh] = [before.args[key], after.args[key]]
    return typeof old === 'string' && typeof fresh === 'string'
      ? textDifference({ ...place, before: old, after: fresh })
      : valueDifference<unknown>({ ...place, before: old, after: fresh, say: sayArgument })
  })
}
