import { redirect } from 'next/navigation'

export default async function SettingsIndexPage({ params }: PageProps<'/[workspace]/settings'>) {
  redirect(`/${(await params).workspace}/settings/profile`)
}
