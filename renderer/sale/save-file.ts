// A document made on the host, handed to whoever sits at this screen.

import type { MadeFile } from '../../shared/receipt/contract.ts'

/** Offers the file as a download. */
export function saveFile({ fileName, mediaType, base64 }: MadeFile): void {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
