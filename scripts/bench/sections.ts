import type { BenchOptions } from './bench-options.ts'
import { type Figure, later } from './figure.ts'

export interface Section {
  name: string
  measure: (options: BenchOptions) => Promise<Figure[]>
}

const sections: readonly Section[] = [
  {
    name: 'language',
    measure: async (options) => (await import('./language/measure-language.ts')).measureLanguage(options),
  },
  {
    name: 'engine',
    measure: async (options) => (await import('./engine/measure-engine.ts')).measureEngine(options),
  },
  { name: 'web', measure: async () => [later('pages, events, first load')] },
]

/** Those that were named, or all of them. */
export function sectionsNamed(names: readonly string[]): readonly Section[] {
  const unknown = names.find((name) => !sections.some((section) => section.name === name))
  if (unknown !== undefined)
    throw new Error(`There is no section "${unknown}": ${sections.map(({ name }) => name).join(', ')}.`)
  return names.length === 0 ? sections : sections.filter(({ name }) => names.includes(name))
}
