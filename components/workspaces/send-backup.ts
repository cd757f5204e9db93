export type Sent = { ok: true; from: string; rows: number } | { ok: false; message: string }

/** Streams the file, with progress, which fetch cannot tell. */
export function sendBackup(file: File, slug: string, onProgress: (percent: number) => void): Promise<Sent> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    const query = new URLSearchParams({ workspace: slug, confirm: slug })
    request.open('POST', `/api/v1/workspace/restore?${query}`)
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) =>
      onProgress(Math.round((loaded / Math.max(total, 1)) * 100))
    request.onload = () => resolve(answerOf(request))
    request.onerror = () =>
      resolve({
        ok: false,
        message: 'The connection was lost, so it is not known whether this was done. Look, then try again.',
      })
    request.send(file)
  })
}

function answerOf({ status, response }: XMLHttpRequest): Sent {
  if (status === 200) return { ok: true, from: String(response?.from), rows: Number(response?.rows) }
  const message = typeof response?.detail === 'string' ? response.detail : `The server answered ${status}.`
  return { ok: false, message }
}
