'use client'

import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { Input, type InputProps } from './input.tsx'

type PasswordInputProps = Omit<InputProps, 'type' | 'autoComplete' | 'mono'> & {
  autoComplete: 'current-password' | 'new-password'
}

export function PasswordInput({ className, ...rest }: PasswordInputProps) {
  const [shown, setShown] = useState(false)
  const Icon = shown ? EyeOff : Eye
  return (
    <div className="relative">
      <Input
        {...rest}
        type={shown ? 'text' : 'password'}
        spellCheck={false}
        autoCapitalize="none"
        className="pr-9 max-rail:pr-12"
      />
      <button
        type="button"
        aria-label="Show password"
        aria-pressed={shown}
        onClick={() => setShown(!shown)}
        className="absolute inset-y-0.5 right-0.5 grid w-8 place-items-center rounded-[5px] text-ink-3 hover:bg-hover hover:text-ink-2 max-rail:inset-y-0 max-rail:right-0 max-rail:w-11"
      >
        <Icon aria-hidden className="size-3.5" />
      </button>
    </div>
  )
}
