const charset = /charset\s*=\s*"?([^\s;"]+)/i

/** A body as text, by the charset that it names; whatever is no text there becomes a mark. */
export function readText(body: Uint8Array, contentType: string): string {
  const name = charset.exec(contentType)?.[1] ?? 'utf-8'
  return decoderFor(name).decode(body)
}

function decoderFor(name: string): TextDecoder {
  try {
    return new TextDecoder(name)
  } catch {
    return new TextDecoder()
  }
}
