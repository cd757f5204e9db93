export function UnreadDot() {
  return (
    <span className="size-1.5 flex-none rounded-full bg-accent">
      <span className="sr-only">Unread</span>
    </span>
  )
}
