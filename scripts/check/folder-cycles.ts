import type { Breach } from './breach.ts'
import { isForTests } from './places.ts'

type Edge = readonly [from: string, to: string]

/** The folder that a file counts for: a domain, an adapter, a family of components, a part of a shell. */
function unitOf(file: string): string | null {
  const parts = file.split('/').slice(0, -1)
  if (parts[0] === 'lib' && parts[1] === 'adapters') return parts.slice(0, 3).join('/')
  if (parts[0] === 'lib' || parts[0] === 'components' || parts[0] === 'app' || parts[0] === 'worker') {
    return parts.slice(0, 2).join('/')
  }
  return null
}

// A folder and one inside it are one idea; what counts is a circle among neighbours.
const areNested = (a: string, b: string) => a.startsWith(`${b}/`) || b.startsWith(`${a}/`)

function unitGraph(edges: readonly Edge[]): Map<string, Map<string, Edge>> {
  const graph = new Map<string, Map<string, Edge>>()
  for (const edge of edges) {
    if (isForTests(edge[0])) continue
    const from = unitOf(edge[0])
    const to = unitOf(edge[1])
    if (from === null || to === null || from === to || areNested(from, to)) continue
    const targets = graph.get(from) ?? new Map<string, Edge>()
    if (!targets.has(to)) targets.set(to, edge)
    graph.set(from, targets)
  }
  return graph
}

/** The shortest way from one folder back to itself, as the imports that make it. */
function wayBack(graph: ReturnType<typeof unitGraph>, start: string): Edge[] | null {
  const queue: { unit: string; way: Edge[] }[] = [{ unit: start, way: [] }]
  const visited = new Set<string>()
  for (const { unit, way } of queue) {
    for (const [next, edge] of graph.get(unit) ?? []) {
      if (next === start) return [...way, edge]
      if (visited.has(next)) continue
      visited.add(next)
      queue.push({ unit: next, way: [...way, edge] })
    }
  }
  return null
}

/** Circles of folders, each reported once, at the first of its folders. */
export function folderCycles(edges: readonly Edge[]): Breach[] {
  const graph = unitGraph(edges)
  const reported = new Set<string>()
  return [...graph.keys()].sort().flatMap((unit): Breach[] => {
    const way = reported.has(unit) ? null : wayBack(graph, unit)
    if (way === null) return []
    for (const [from] of way) reported.add(unitOf(from) ?? from)
    const steps = way.map(([from, to]) => `${from} → ${to}`).join(', ')
    return [
      { rule: 'no-folder-cycles', file: unit, message: `imports itself through its neighbours: ${steps}.` },
    ]
  })
}
