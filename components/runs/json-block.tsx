import type { Json } from '#lib/agent/run-access.ts'

/** What a tool was given or answered, as it was. It scrolls inside, so that a long one carries nothing away. */
export function JsonBlock({ title, value }: { title: string; value: Json }) {
  return (
    <figure className="min-w-0">
      <figcaption className="pb-1 font-medium text-meta">{title}</figcaption>
      <section
        aria-label={title}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
        tabIndex={0}
        className="max-h-80 overflow-auto rounded-control border border-line bg-sunken"
      >
        <pre className="w-max min-w-full px-3 py-2 font-mono text-meta leading-4.5">
          {typeof value === 'string' ? value : JSON.stringify(value, null, 2)}
        </pre>
      </section>
    </figure>
  )
}
