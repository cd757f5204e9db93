import { CircleX } from 'lucide-react'
import { MessagePanel, type MessagePanelProps } from './message-panel.tsx'

/** Say what failed and what still works, and offer one action. */
export function ErrorState(props: Omit<MessagePanelProps, 'icon' | 'role' | 'ink'>) {
  return <MessagePanel icon={CircleX} role="alert" {...props} />
}
