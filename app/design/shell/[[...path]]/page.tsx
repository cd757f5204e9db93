import { SampleShell } from '../sample-shell.tsx'

export default async function ShellSample({ params }: { params: Promise<{ path?: string[] }> }) {
  const { path = ['inbox'] } = await params
  return <SampleShell path={path} />
}
