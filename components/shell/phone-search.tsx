import { Search } from 'lucide-react'
import { buttonStyle } from '#components/ui/button-style.ts'

/** In the bar of every page on a phone, where no sidebar offers it. */
export function PhoneSearch({ openPalette }: { openPalette: () => void }) {
  return (
    <button
      type="button"
      aria-label="Search and commands"
      onClick={openPalette}
      className={`${buttonStyle({ tone: 'plain', square: true })} hidden! max-rail:inline-flex!`}
    >
      <Search aria-hidden className="size-5" />
    </button>
  )
}
