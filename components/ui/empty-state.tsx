import { Inbox } from 'lucide-react'
import { MessagePanel, type MessagePanelProps } from './message-panel.tsx'

type EmptyStateProps = Omit<MessagePanelProps, 'icon' | 'role' | 'ink'> &
  Partial<Pick<MessagePanelProps, 'icon'>>

/** Say what happened instead, and when the next run is. */
export function EmptyState({ icon = Inbox, ...rest }: EmptyStateProps) {
  return <MessagePanel icon={icon} {...rest} />
}
