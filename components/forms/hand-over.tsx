'use client'

import { CopyButton } from '#components/ui/copy-button.tsx'
import { Input } from '#components/ui/input.tsx'

/** What is shown once: a link or a key, ready to be copied. */
export function HandOver({ label, text }: { label: string; text: string }) {
  return (
    <div className="flex items-center gap-2">
      <Input mono readOnly value={text} aria-label={label} onFocus={(event) => event.target.select()} />
      <CopyButton text={text} size="md" />
    </div>
  )
}
