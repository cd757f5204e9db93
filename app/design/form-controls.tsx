import { AssumptionChip } from '#components/ui/assumption-chip.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { Chip } from '#components/ui/chip.tsx'
import { Combobox } from '#components/ui/combobox.tsx'
import { EditorRow } from '#components/ui/editor-row.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { PasswordInput } from '#components/ui/password-input.tsx'
import { RadioCards } from '#components/ui/radio-cards.tsx'
import { Section } from '#components/ui/section.tsx'
import { Select } from '#components/ui/select.tsx'
import { Switch } from '#components/ui/switch.tsx'
import { Textarea } from '#components/ui/textarea.tsx'

const cadences = [
  { value: '5', label: '5 minutes' },
  { value: '30', label: '30 minutes' },
  { value: '60', label: '1 hour' },
  { value: '1', label: '1 minute', detail: 'too short', disabled: true },
]
const zones = Intl.supportedValuesOf('timeZone').map((zone) => ({
  value: zone,
  label: zone.replaceAll('_', ' '),
}))

export function FormControls() {
  return (
    <Section title="Form controls">
      <div className="grid grid-cols-2 gap-x-6 gap-y-4 py-3 max-rail:grid-cols-1">
        <Field label="Name" hint="Shown in the switcher.">
          <Input defaultValue="Acme" />
        </Field>
        <Field label="Cadence" error="The shortest cadence is 5 minutes.">
          <Input defaultValue="3 minutes" />
        </Field>
        <Field label="Focused">
          <Input defaultValue="you@acme.example" data-force="focus" />
        </Field>
        <Field label="Disabled" disabled optional>
          <Input defaultValue="acme" mono />
        </Field>
        <Field
          label="Password"
          error="E-mail or password is not right. 4 tries left, then a pause of 15 min."
        >
          <PasswordInput autoComplete="current-password" defaultValue="0123456789" />
        </Field>
        <Field label="Cadence of the heartbeat">
          <Select options={cadences} defaultValue="30" />
        </Field>
        <Field label="Time zone" hint="Schedules follow it through the clock change.">
          <Combobox options={zones} defaultValue="Europe/Vienna" emptyText="No time zone has that name." />
        </Field>
        <Field label="Instructions">
          <Textarea rows={2} defaultValue="Be brief. Say what changed." />
        </Field>
      </div>
      <div className="flex flex-wrap items-start gap-x-6 gap-y-1 py-2">
        <Switch hint="Off: the run waits">Allow a fallback that costs more</Switch>
        <Switch defaultChecked>Say so on the run</Switch>
        <Switch disabled>Cannot be changed</Switch>
        <Checkbox>One</Checkbox>
        <Checkbox defaultChecked>Chosen</Checkbox>
        <Checkbox indeterminate>Some</Checkbox>
        <Checkbox disabled>Refused</Checkbox>
        <Chip>Weekdays</Chip>
        <AssumptionChip>Europe/Vienna</AssumptionChip>
        <AssumptionChip from="your browser">Europe/Vienna</AssumptionChip>
      </div>
      <RadioCards
        label="Who does the work"
        defaultValue="server"
        className="grid-cols-3 py-2 max-rail:grid-cols-1"
        cards={[
          { value: 'nobody', title: 'The built-in agent', detail: 'No key, no network, $0.00.' },
          { value: 'server', title: 'A server here', detail: 'Nothing leaves the machine.' },
          { value: 'key', title: 'A provider', detail: 'Needs a key.', disabled: true },
        ]}
      />
      <EditorRow
        label="Quiet hours"
        consequence={
          <>
            Holds messages to outside places until <b>07:00</b>. Runs go on.
          </>
        }
      >
        <Input className="w-20!" aria-label="From" defaultValue="22:00" />
        to
        <Input className="w-20!" aria-label="To" defaultValue="07:00" />
      </EditorRow>
    </Section>
  )
}
