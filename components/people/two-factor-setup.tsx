'use client'

import { useMemo } from 'react'
import { encode } from 'uqr'
import { FormProblem } from '#components/forms/form-problem.tsx'
import { useSubmit } from '#components/forms/use-submit.ts'
import { Button } from '#components/ui/button.tsx'
import { CopyButton } from '#components/ui/copy-button.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import type { ActionResult } from '#lib/shared/action-result.ts'

export interface Setup {
  address: string
  backupCodes: string[]
}

interface TwoFactorSetupProps {
  setup: Setup
  confirm: (input: unknown) => Promise<ActionResult<null>>
  onDone: () => void
  onCancel: () => void
}

export function TwoFactorSetup({ setup, confirm, onDone, onCancel }: TwoFactorSetupProps) {
  const form = useSubmit({ fields: ['code'], submit: confirm, done: onDone })
  const secret = new URL(setup.address).searchParams.get('secret') ?? ''
  return (
    <form onSubmit={form.onSubmit} noValidate className="mt-3 grid max-w-112 gap-4">
      <div className="flex flex-wrap items-start gap-4">
        <QrCode text={setup.address} />
        <div className="grid min-w-0 flex-1 basis-56 gap-1.5">
          <p className="font-medium">1. Scan this with your authenticator</p>
          <p className="text-ink-3 text-meta">Or type the secret:</p>
          <code className="break-all rounded-control bg-sunken px-2 py-1.5 font-mono text-meta">
            {secret}
          </code>
          <div className="flex flex-wrap items-center gap-2">
            <CopyButton text={secret}>Copy secret</CopyButton>
            <a className="text-accent text-meta underline underline-offset-3" href={setup.address}>
              Open in an app on this device
            </a>
          </div>
        </div>
      </div>
      <div className="grid gap-1.5">
        <p className="flex items-center gap-2 font-medium">
          2. Keep these backup codes
          <CopyButton text={setup.backupCodes.join('\n')} />
        </p>
        <p className="text-ink-3 text-meta">
          Each works once when the authenticator is lost. They are shown only now.
        </p>
        <ul className="grid grid-cols-2 gap-x-4 gap-y-0.5 rounded-control bg-sunken px-3 py-2 font-mono text-meta">
          {setup.backupCodes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
      </div>
      <Field label="3. Type the code that it shows" name="code" error={form.errorOf('code')}>
        <Input autoComplete="one-time-code" inputMode="numeric" mono className="max-w-40" />
      </Field>
      <FormProblem>{form.problem}</FormProblem>
      <div className="flex gap-2">
        <Button type="submit" tone="primary" pending={form.pending}>
          Turn on
        </Button>
        <Button type="button" tone="plain" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  )
}

/** Dark on light in both themes: scanners expect it. */
function QrCode({ text }: { text: string }) {
  const { size, data } = useMemo(() => encode(text, { border: 3 }), [text])
  const path = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      className="size-40 rounded-control bg-white"
      role="img"
      aria-label="QR code of the secret"
    >
      <path d={path} fill="black" shapeRendering="crispEdges" />
    </svg>
  )
}
