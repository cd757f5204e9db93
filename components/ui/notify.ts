import { Toast } from '@base-ui/react/toast'

export const toastManager = Toast.createToastManager()

type Notification = {
  /** What happened, in past tense: "Archived 3 items". */
  title: string
  detail?: string
  undo?: () => void
  /** Something went wrong: said at once, and it stays until it is closed. */
  failed?: boolean
}

/** A passing message from anywhere in the page. Never for what the row already shows. */
export function notify({ title, detail, undo, failed }: Notification): void {
  const id = toastManager.add({
    // The same again takes the place of what stands there, unless that can still be undone.
    ...(!undo && { id: title }),
    title,
    description: detail,
    type: failed ? 'failed' : 'done',
    priority: failed ? 'high' : 'low',
    timeout: failed ? 0 : undo ? 10_000 : 5_000,
    ...(undo && {
      actionProps: {
        children: 'Undo',
        onClick: () => {
          undo()
          toastManager.close(id)
        },
      },
    }),
  })
}
