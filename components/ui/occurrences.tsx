/** How often the same finding came: "×3". */
export function Occurrences({ count }: { count: number }) {
  if (count < 2) return null
  return (
    <span
      className="flex-none rounded-[3px] bg-quiet-soft px-1 font-medium text-ink-2 text-micro"
      title={`Seen ${count} times`}
    >
      <span aria-hidden>×{count}</span>
      <span className="sr-only">seen {count} times</span>
    </span>
  )
}
