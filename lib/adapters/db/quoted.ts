/** A name as SQL takes it, on both providers. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
