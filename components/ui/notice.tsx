import { Info } from 'lucide-react'
import { MessagePanel, type MessagePanelProps } from './message-panel.tsx'
import { type StatusName, statusVocabulary } from './status-vocabulary.ts'

type NoticeProps = Omit<MessagePanelProps, 'icon' | 'ink'> & { status?: StatusName }

/** An inline panel inside a page. With a status it takes that status's icon and ink. */
export function Notice({ status, ...rest }: NoticeProps) {
  if (!status) return <MessagePanel icon={Info} {...rest} />
  const { icon, ink } = statusVocabulary[status]
  return <MessagePanel icon={icon} ink={ink} {...rest} />
}
