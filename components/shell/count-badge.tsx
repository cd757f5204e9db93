/** On an icon, where there is no room for the figure beside a name. The figure is read out elsewhere. */
export function CountBadge({ count, className }: { count: number; className: string }) {
  return (
    <span
      aria-hidden
      className={`absolute h-4 min-w-4 rounded-full bg-accent px-1 text-center font-semibold text-[0.625rem] text-on-accent leading-4 shadow-[0_0_0_2px_var(--canvas)] ${className}`}
    >
      {count > 99 ? '99+' : count}
    </span>
  )
}
