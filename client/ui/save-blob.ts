/** How long a file stays in memory for a browser that asks first where to put it, milliseconds. */
const KEPT_MS = 60_000

/** Hands a file that was made here to the browser to save. */
export function saveBlob(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS)
}
