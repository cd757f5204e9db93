import { Cell, HeadCell, Table } from '#components/ui/table.tsx'
import { DateTime } from '#components/ui/time.tsx'

export interface WorkspaceItem {
  slug: string
  name: string
  state: string
  members: number
  createdAt: string
}

export function WorkspacesTable({ workspaces }: { workspaces: readonly WorkspaceItem[] }) {
  return (
    <Table>
      <caption className="sr-only">Workspaces of this installation</caption>
      <thead>
        <tr>
          <HeadCell>Name</HeadCell>
          <HeadCell>Address</HeadCell>
          <HeadCell numeric>Members</HeadCell>
          <HeadCell className="max-rail:hidden">Made</HeadCell>
        </tr>
      </thead>
      <tbody>
        {workspaces.map((workspace) => (
          <tr key={workspace.slug}>
            <Cell className="font-medium">
              {workspace.name}
              {workspace.state === 'ready' ? null : (
                <span className="font-normal text-ink-3"> being made</span>
              )}
            </Cell>
            <Cell className="font-mono text-meta">/{workspace.slug}</Cell>
            <Cell numeric>{workspace.members}</Cell>
            <Cell className="text-ink-2 max-rail:hidden">
              <DateTime at={Date.parse(workspace.createdAt)} style="date" />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
