import { EntranceLayout } from '#components/shell/entrance-layout.tsx'

export function NotBegun() {
  return (
    <EntranceLayout title="Nobody is here yet" lead="The first link was printed where Ostinato was started.">
      <p className="text-pretty text-ink-2">
        Open that link to become the first owner. Lost it? This prints a new one, on the machine that runs
        Ostinato:
      </p>
      <code className="rounded-control border border-line bg-sunken px-3 py-2 font-mono text-meta">
        npm run ostinato -- first-link
      </code>
    </EntranceLayout>
  )
}
