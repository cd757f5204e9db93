interface Use<Value> {
  value: Value
  release(): void
}

/** Opens one thing for each key with the first who uses it, and closes it after the last. */
export function shareWhileUsed<Value>(
  open: (key: string) => Promise<Value>,
  close: (value: Value) => void,
): (key: string) => Promise<Use<Value>> {
  const standing = new Map<string, { users: number; value: Promise<Value> }>()

  return async function use(key) {
    const entry = standing.get(key) ?? { users: 0, value: open(key) }
    standing.set(key, entry)
    entry.users += 1

    let isReleased = false
    const release = () => {
      if (isReleased) return
      isReleased = true
      entry.users -= 1
      if (entry.users > 0) return
      if (standing.get(key) === entry) standing.delete(key)
      entry.value.then(close, () => null)
    }

    try {
      return { value: await entry.value, release }
    } catch (error) {
      // Whoever comes next tries afresh.
      if (standing.get(key) === entry) standing.delete(key)
      release()
      throw error
    }
  }
}
