/** Reads one of our own routes for a workspace. A refusal becomes an error whose message a person can read. */
export async function fetchJson<Value>(
  path: string,
  workspaceSlug: string,
  query: Record<string, string> = {},
): Promise<Value> {
  const response = await fetch(`${path}?${new URLSearchParams({ workspace: workspaceSlug, ...query })}`, {
    headers: { accept: 'application/json' },
  })
  // our own server answers what the route's types say
  if (response.ok) return (await response.json()) as Value
  throw new Error(await problemWords(response))
}

async function problemWords(response: Response): Promise<string> {
  try {
    const problem: { detail?: unknown } = await response.json()
    if (typeof problem.detail === 'string') return problem.detail
  } catch {
    // not a problem document: a proxy's page, perhaps
  }
  return `The server answered ${response.status}.`
}
