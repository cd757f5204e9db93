import { join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'
import { rolldown } from 'rolldown'
import { atMost, type Figure } from '../figure.ts'

const bar = 100

/** What time and language weigh in the browser, minified and compressed; their heaviest parts where it is too much. */
export async function browserWeight(root: string): Promise<Figure> {
  const bundle = await rolldown({ input: join(import.meta.dirname, 'browser-entry.ts'), platform: 'browser' })
  const { output } = await bundle.generate({ minify: true })
  await bundle.close()
  const chunks = output.filter((part) => part.type === 'chunk')
  const weight = gzipSync(chunks.map(({ code }) => code).join('\n'), { level: 9 }).length / 1000
  const parts = new Map<string, number>()
  for (const [file, { renderedLength }] of chunks.flatMap(({ modules }) => Object.entries(modules))) {
    const part = partOf(relative(root, file))
    parts.set(part, (parts.get(part) ?? 0) + renderedLength)
  }
  const heaviest = [...parts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([part, length]) => `${part}: ${(length / 1000).toFixed(1)} kB as it is written`)
  return {
    ...atMost('weight in the browser, gzip', weight, { bar, unit: 'kB' }),
    failures: weight > bar ? heaviest : [],
  }
}

const partOf = (path: string) =>
  /^(node_modules\/(@[^/]+\/)?[^/]+|lib\/[^/]+(\/[^/.]+(?=\/))?)/.exec(path)?.[0] ?? path
