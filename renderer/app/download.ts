// Keeping a file the host made: the browser or the window saves it where the person says.

interface MadeFile {
  readonly fileName: string
  readonly mediaType: string
  /** Its bytes. */
  readonly base64: string
}

/** Offers a made file to be kept. */
export function download({ fileName, mediaType, base64 }: MadeFile): void {
  keep(fileName, new Blob([bytesOf(base64)], { type: mediaType }))
}

/** Offers a text to be kept as a UTF-8 file. */
export function downloadText(fileName: string, text: string): void {
  keep(fileName, new Blob([text], { type: 'application/json' }))
}

/** Offers a file that came in pieces, each in base64. */
export function downloadParts(fileName: string, parts: readonly string[]): void {
  keep(fileName, new Blob(parts.map(bytesOf)))
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}

function keep(fileName: string, blob: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
