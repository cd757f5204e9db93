'use client'

import { Download, Trash2 } from 'lucide-react'
import { attempt } from '#components/forms/attempt.ts'
import { FormProblem } from '#components/forms/form-problem.tsx'
import { useSubmit } from '#components/forms/use-submit.ts'
import { usePageAction } from '#components/product/use-page-action.ts'
import { SettingsPage } from '#components/shell/settings-page.tsx'
import { Button } from '#components/ui/button.tsx'
import { buttonIconStyle, buttonStyle } from '#components/ui/button-style.ts'
import { Combobox } from '#components/ui/combobox.tsx'
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx'
import { EditorRow } from '#components/ui/editor-row.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { notify } from '#components/ui/notify.ts'
import { Section } from '#components/ui/section.tsx'
import type { ActionResult } from '#lib/shared/action-result.ts'
import { RestoreDialog } from './restore-dialog.tsx'

interface GeneralPageProps {
  workspace: { slug: string; name: string; zone: string }
  zones: readonly string[]
  may: { change: boolean; export: boolean; delete: boolean }
  save: (input: unknown) => Promise<ActionResult<void>>
  remove: (typedSlug: string) => Promise<ActionResult<void>>
}

export function GeneralPage({ workspace, zones, may, save, remove }: GeneralPageProps) {
  const form = useSubmit({
    fields: ['name', 'zone'],
    submit: save,
    done: () => notify({ title: 'Saved' }),
  })
  const onlyAdmins = may.change ? undefined : 'Only an admin or an owner changes this.'
  const backupHref = `/api/v1/workspace/backup?workspace=${workspace.slug}`
  usePageAction({
    id: 'backup',
    label: 'Download a backup',
    run: () => window.location.assign(backupHref),
    isOffered: may.export,
  })
  return (
    <SettingsPage page="general">
      <Section title="Workspace" meta={`Its address is /${workspace.slug}`}>
        <form onSubmit={form.onSubmit} noValidate className="mt-3 grid max-w-96 gap-4">
          <Field label="Name" name="name" error={form.errorOf('name')}>
            <Input defaultValue={workspace.name} readOnly={!may.change} />
          </Field>
          <Field
            label="Zone"
            name="zone"
            error={form.errorOf('zone')}
            hint="Days begin at midnight here: budgets, counts, and times that name no zone of their own."
          >
            <Combobox
              name="zone"
              options={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
              defaultValue={workspace.zone}
              emptyText="No zone has that name. Try the nearest large city."
              disabled={!may.change}
            />
          </Field>
          <FormProblem>{form.problem}</FormProblem>
          <div>
            <Button type="submit" tone="primary" pending={form.pending} disabledReason={onlyAdmins}>
              Save
            </Button>
          </div>
        </form>
      </Section>
      <Section title="Backup and deletion" meta="Only for owners.">
        <EditorRow
          label="Export"
          consequence="One file with everything that this workspace holds. It can be restored here or elsewhere."
        >
          {may.export ? (
            <a href={backupHref} download className={buttonStyle({})}>
              <span className={buttonIconStyle()}>
                <Download aria-hidden />
              </span>
              Download backup
            </a>
          ) : (
            <Button disabledReason="Only an owner exports a workspace.">Download backup</Button>
          )}
        </EditorRow>
        <EditorRow
          label="Restore"
          consequence="Replaces what this workspace holds with what a backup holds. Members, roles and keys stay as they are."
        >
          <RestoreDialog
            slug={workspace.slug}
            disabledReason={may.delete ? undefined : 'Only an owner restores a backup.'}
          />
        </EditorRow>
        <EditorRow
          label="Delete"
          consequence="Everybody loses access at once, and the data is gone. Download a backup first."
        >
          <ConfirmDialog
            title={`Delete the workspace ${workspace.name}?`}
            confirmLabel="Delete"
            typed={workspace.slug}
            danger
            trigger={
              <Button
                tone="danger"
                icon={<Trash2 aria-hidden />}
                disabledReason={may.delete ? undefined : 'Only an owner deletes a workspace.'}
              >
                Delete workspace
              </Button>
            }
            onConfirm={async () => {
              const result = await attempt(() => remove(workspace.slug))
              if (!result.ok) return result.message
              window.location.assign('/')
              return undefined
            }}
          >
            Everything in it is deleted, for all its members. This cannot be undone. Only a backup that you
            downloaded brings the data back.
          </ConfirmDialog>
        </EditorRow>
      </Section>
    </SettingsPage>
  )
}
