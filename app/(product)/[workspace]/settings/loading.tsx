import { SettingsLoading } from '#components/shell/settings-loading.tsx'

export default function Loading() {
  return <SettingsLoading />
}
