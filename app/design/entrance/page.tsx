import { EntranceLayout } from '#components/shell/entrance-layout.tsx'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { PasswordInput } from '#components/ui/password-input.tsx'

export default function EntranceSample() {
  return (
    <EntranceLayout title="Sign in" lead="to Acme on acme.example">
      <Field label="E-mail">
        <Input size="lg" type="email" autoComplete="username" defaultValue="you@acme.example" />
      </Field>
      <Field label="Password" error="E-mail or password is not right. 4 tries left, then a pause of 15 min.">
        <PasswordInput size="lg" autoComplete="current-password" defaultValue="0123456789" />
      </Field>
      <Button tone="primary" size="lg">
        Sign in
      </Button>
      <p className="text-pretty text-ink-3 text-meta">
        Lost your password? The operator of this installation makes you a reset link. There is no mail to wait
        for.
      </p>
    </EntranceLayout>
  )
}
