// Handlers of the stock book that leave the tables: a sheet of labels as PDF.

import { findBrowser } from '../browser.ts'
import { readLabels } from '../../db/stock/label-rows.ts'
import { ok, refuse } from '../../shared/kernel/result.ts'
import { paperFonts } from '../devices/fonts.ts'
import type { OutsideHandlers } from '../outside.ts'
import { printPdf } from '../pdf.ts'
import { labelsHtml } from './labels-html.ts'

export const labelHandlers = {
  'count.labels': async ({ context }, { of, language }) => {
    const labels = readLabels(context.read, of)
    if (labels.length === 0) return refuse({ type: 'NothingToLabel' })
    if (process.versions['electron'] === undefined && findBrowser() === null) return refuse({ type: 'NoPdfMaker' })
    const fonts = paperFonts().map(({ family, bytes }) => ({
      family,
      source: `data:font/woff2;base64,${bytes.toString('base64')}`,
    }))
    const bytes = await printPdf(labelsHtml({ labels, language, fonts, isPlace: of === 'places' }))
    return ok({
      fileName: `etal-${of}.pdf`,
      mediaType: 'application/pdf',
      base64: Buffer.from(bytes).toString('base64'),
    })
  },
} satisfies Partial<OutsideHandlers>
