import { statusVocabulary } from '#components/ui/status-vocabulary.ts'
import { DateTime } from '#components/ui/time.tsx'
import { ledgerWords } from './ledger-words.ts'
import type { ShownRun } from './shown-run.ts'

export function RunLedger({ entries }: { entries: ShownRun['ledger'] }) {
  return (
    <ol>
      {entries.map((entry) => {
        const { status, title, detail, until } = ledgerWords(entry)
        const { icon: Icon, ink } = statusVocabulary[status]
        return (
          <li
            key={entry.sequence}
            className="grid grid-cols-[auto_16px_minmax(0,1fr)] items-start gap-x-3 border-line border-b py-1.5"
          >
            <span className="text-ink-3">
              <DateTime at={Date.parse(entry.at)} style="seconds" />
            </span>
            <Icon aria-hidden className={`mt-0.5 stroke-2 ${ink}`} />
            <span className="wrap-anywhere min-w-0">
              <span className="pr-2 font-medium">{title}</span>
              <span className="text-ink-2">
                {detail}
                {until === null ? null : (
                  <>
                    {detail === '' ? '' : '; '}tried again at <DateTime at={until} style="seconds" />
                  </>
                )}
              </span>
            </span>
          </li>
        )
      })}
    </ol>
  )
}
