// Handlers of the workshop that leave the tables: the product sheet and the technical sheet as PDF.

import { readSheet } from '../../db/production/sheet.ts'
import { ok, refuse } from '../../shared/kernel/result.ts'
import { findBrowser } from '../browser.ts'
import { paperFonts } from '../devices/fonts.ts'
import type { OutsideHandlers } from '../outside.ts'
import { printPdf } from '../pdf.ts'
import { readPicture } from '../pictures.ts'
import { sheetHtml } from './sheet-html.ts'
import { sheetWords } from './sheet-words.ts'

export const productionHandlers = {
  'production.sheet': async ({ book, context, folder }, { item, sheet, language }) => {
    const facts = readSheet(context.read, item)
    if (facts === undefined) return refuse({ type: 'UnknownItem' })
    if (facts === null) return refuse({ type: 'NoRecipe' })
    if (process.versions['electron'] === undefined && findBrowser() === null) return refuse({ type: 'NoPdfMaker' })
    const picture = (hash: string) => {
      const kept = readPicture(folder, hash)
      return kept && dataAddress(kept.mediaType, kept.bytes)
    }
    const fonts = paperFonts().map(({ family, bytes }) => ({ family, source: dataAddress('font/woff2', bytes) }))
    const page = sheetHtml(facts, { sheet, language, coopName: book.coop?.name ?? '', fonts, picture })
    const bytes = await printPdf(page)
    const title = `${sheetWords[language][sheet]} ${facts.face.name}`
    return ok({
      fileName: `${title.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '-')}.pdf`,
      mediaType: 'application/pdf',
      base64: Buffer.from(bytes).toString('base64'),
    })
  },
} satisfies Partial<OutsideHandlers>

function dataAddress(mediaType: string, bytes: Uint8Array): string {
  return `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`
}
