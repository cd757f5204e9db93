const form = /^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/

/** An id becomes part of a path or of a schema's name, so its form is checked wherever it does. */
export function checkedWorkspaceId(id: string): string {
  if (!form.test(id)) throw new Error(`${JSON.stringify(id)} cannot be a workspace's id.`)
  return id
}
