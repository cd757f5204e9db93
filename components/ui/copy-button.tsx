'use client'

import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from './button.tsx'
import { type ButtonSize, buttonIconStyle } from './button-style.ts'
import { notify } from './notify.ts'

type CopyButtonProps = { text: string; children?: string; size?: ButtonSize }

export function CopyButton({ text, children = 'Copy', size = 'sm' }: CopyButtonProps) {
  const [copied, setCopied] = useState(false)

  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 2000)
    return () => clearTimeout(timer)
  }, [copied])

  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(true)
    } catch {
      notify({
        title: 'Could not copy',
        detail: 'The browser refused. Select the text and copy it.',
        failed: true,
      })
    }
  }

  return (
    <>
      <Button size={size} onClick={copy}>
        {/* both lie upon each other, so that the button keeps its width */}
        <span className="grid *:flex *:items-center *:justify-center *:gap-1.5 *:[grid-area:1/1]">
          <span className={copied ? 'invisible' : undefined}>
            <span className={buttonIconStyle()}>
              <Copy aria-hidden />
            </span>
            {children}
          </span>
          <span className={copied ? undefined : 'invisible'}>
            <span className={buttonIconStyle()}>
              <Check aria-hidden />
            </span>
            Copied
          </span>
        </span>
      </Button>
      <span role="status" className="sr-only">
        {copied ? 'Copied' : ''}
      </span>
    </>
  )
}
