// The receipt as a page for the PDF: the same blocks as on paper, set on the same grid, with the shipped fonts inside.

import { directionOf, type Language } from '../../shared/kernel/language.ts'
import type { PaperBlock, PaperCell } from '../../shared/receipt/blocks.ts'

/** What the page carries besides its text; fonts and logo as `data:` addresses. */
export interface PageDress {
  readonly title: string
  readonly language: Language
  readonly columns: number
  readonly fonts: readonly { readonly family: string; readonly source: string }[]
  readonly logo: string | null
}

const LINE_MM = 4.4
const WIDTH_MM = 80
const MARGIN_MM = 4

/** The page, one sheet as long as the receipt. */
export function paperHtml(blocks: readonly PaperBlock[], dress: PageDress): string {
  const height = Math.ceil(blocks.reduce((sum, block) => sum + heightOf(block, dress), 0) + 2 * MARGIN_MM + 2)
  return `<!doctype html><html lang="${dress.language}" dir="ltr"><head><meta charset="utf-8"><title>${escaped(dress.title)}</title><style>
${dress.fonts.map(({ family, source }) => `@font-face{font-family:'${family}';src:url(${source});font-weight:100 900}`).join('\n')}
@page{size:${WIDTH_MM}mm ${height}mm;margin:${MARGIN_MM}mm}
body{margin:0;color:#000;font:500 2.9mm ${dress.fonts.map(({ family }) => `'${family}'`).join(',')},sans-serif;font-variant-numeric:tabular-nums}
.l{display:grid;grid-template-columns:repeat(${dress.columns},minmax(0,1fr));height:${LINE_MM}mm;line-height:${LINE_MM}mm}
.l span{white-space:pre;grid-row:1;overflow:visible}.b{font-weight:700}
.d{grid-template-columns:repeat(${Math.floor(dress.columns / 2)},minmax(0,1fr));font-size:4.6mm;height:${LINE_MM * 1.6}mm;line-height:${LINE_MM * 1.6}mm}
.left{text-align:left;justify-self:start}.right{text-align:right;justify-self:end}.centre{justify-self:center}
hr{border:0;border-top:.3mm dashed #000;margin:${LINE_MM / 2}mm 0}img{display:block;margin:0 auto 2mm;max-width:60%;max-height:20mm}
</style></head><body>${blocks.map((block) => blockHtml(block, dress)).join('')}</body></html>`
}

function blockHtml(block: PaperBlock, dress: PageDress): string {
  if (block.type === 'rule') return '<hr>'
  if (block.type === 'logo') return dress.logo === null ? '' : `<img alt="" src="${dress.logo}">`
  const classes = ['l', ...(block.bold ? ['b'] : []), ...(block.double ? ['d'] : [])].join(' ')
  return `<div class="${classes}">${block.cells.map((cell) => cellHtml(cell, dress)).join('')}</div>`
}

function cellHtml({ text, at, width, align }: PaperCell, { language }: PageDress): string {
  const direction = directionOf(language) === 'rtl' ? ' dir="auto"' : ''
  return `<span class="${align}"${direction} style="grid-column:${at + 1}/span ${width}">${escaped(text)}</span>`
}

function heightOf(block: PaperBlock, dress: PageDress): number {
  if (block.type === 'logo') return dress.logo === null ? 0 : 22
  return block.type === 'line' && block.double ? LINE_MM * 1.6 : LINE_MM
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
