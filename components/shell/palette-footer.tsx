import { Kbd } from '#components/ui/kbd.tsx'
import { Keys } from '#components/ui/keys.tsx'

export function PaletteFooter({ shown, total }: { shown: number; total: number }) {
  return (
    <div className="flex h-8.5 flex-none items-center gap-4 border-line border-t bg-sunken px-4 text-ink-3 text-meta">
      <span className="inline-flex items-center gap-1 max-rail:hidden">
        <Keys keys="ArrowUp ArrowDown" />
        Move
      </span>
      <span className="inline-flex items-center gap-1 max-rail:hidden">
        <Keys keys="Enter" />
        Choose
      </span>
      <span className="inline-flex items-center gap-1">
        <Kbd>&gt;</Kbd>
        Commands only
      </span>
      <span className="flex-1" />
      <span role="status">
        {shown} of {total}
      </span>
    </div>
  )
}
