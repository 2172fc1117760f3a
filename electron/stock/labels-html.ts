// A4 sheets of labels, 70 × 37 mm by twenty-four (places: 105 × 74 mm by eight): words, a strip of colour, and a code to scan.

import { code128, drawingSVG, qrcode } from 'bwip-js/generic'
import type { Label } from '../../db/stock/label-rows.ts'
import { directionOf, type Language } from '../../shared/kernel/language.ts'

/** What the sheets are made from; fonts as `data:` addresses, so that they load nothing. */
export interface LabelSheet {
  readonly labels: readonly Label[]
  readonly language: Language
  readonly fonts: readonly { readonly family: string; readonly source: string }[]
  /** A place is read from further away: its labels are larger. */
  readonly isPlace: boolean
}

/** The page, in the language's own direction. */
export function labelsHtml({ labels, language, fonts, isPlace }: LabelSheet): string {
  const faces = fonts.map(
    ({ family, source }) => `@font-face{font-family:'${family}';src:url(${source});font-weight:100 900}`,
  )
  const family = fonts.map((font) => `'${font.family}',`).join('')
  return `<!doctype html><html lang="${language}" dir="${directionOf(language)}"><head><meta charset="utf-8"><title>Étal</title><style>
${faces.join('\n')}body{font-family:${family}sans-serif}${STYLE}</style></head><body class="${isPlace ? 'places' : 'things'}">
${labels.map(labelHtml).join('')}</body></html>`
}

function labelHtml({ title, detail, colour, code, isBarcode }: Label): string {
  const edge = /^#[0-9a-f]{6}$/i.test(colour) ? colour : '#6b5f55'
  return `<section class="${isBarcode ? 'bars' : 'qr'}" style="--edge:${edge}">
<div><b dir="auto">${escaped(title)}</b><span dir="auto">${escaped(detail)}</span>${isBarcode ? `<small>${escaped(code)}</small>` : ''}</div>${codeSvg(code, isBarcode)}</section>`
}

/** A barcode any scanner reads, or a QR code: both type the same text. */
function codeSvg(code: string, isBarcode: boolean): string {
  const look = { text: code, scale: 2, padding: 0, backgroundcolor: 'FFFFFF' }
  return isBarcode
    ? code128({ bcid: 'code128', height: 10, ...look }, drawingSVG())
    : qrcode({ bcid: 'qrcode', ...look }, drawingSVG())
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

const STYLE = `
@page{size:A4;margin:0}*{box-sizing:border-box}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{margin:0;color:#1f1a17;display:grid;grid-template-columns:repeat(3,70mm);grid-auto-rows:37.1mm}
section{padding:4mm 5mm;display:flex;gap:3mm;align-items:center;overflow:hidden;break-inside:avoid}
section.bars{flex-direction:column;align-items:stretch;justify-content:space-between;gap:1mm}
div{flex:1;min-width:0;display:flex;flex-direction:column;gap:1mm;border-inline-start:2.5mm solid var(--edge);padding-inline-start:2.5mm}
b{font-size:11pt;line-height:1.15;max-height:4.6em;overflow:hidden;overflow-wrap:anywhere;text-align:start}.bars b{max-height:2.3em}
span,small{font-size:8.5pt;line-height:1.2;max-height:2.4em;overflow:hidden;text-align:start}
svg{flex:none;height:25mm;width:auto;max-width:100%}.bars svg{height:11mm;width:100%}
.places{grid-template-columns:repeat(2,105mm);grid-auto-rows:74.2mm}.places section{padding:8mm}.places b{font-size:19pt}.places svg{height:45mm}
`
