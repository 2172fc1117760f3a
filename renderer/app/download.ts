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

/** What the host gives of a long file at once. */
type Piece<R> =
  | { readonly ok: true; readonly value: { readonly base64: string; readonly next: number | null } }
  | { readonly ok: false; readonly refusal: R }

/** Offers a long file, asked for piece by piece; gives back the refusal, if there is one. */
export async function downloadPieces<R>(fileName: string, ask: (from: number) => Promise<Piece<R>>): Promise<R | null> {
  const pieces: Blob[] = []
  for (let from: number | null = 0; from !== null;) {
    const answer: Piece<R> = await ask(from)
    if (!answer.ok) return answer.refusal
    pieces.push(new Blob([bytesOf(answer.value.base64)]))
    from = answer.value.next
  }
  keep(fileName, new Blob(pieces, { type: 'application/zip' }))
  return null
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
