// An order's papers as pages: the frame they share, and which body each has.

import { drawingSVG, qrcode } from 'bwip-js/generic'
import type { OrderPaperFacts } from '../../db/orders/paper.ts'
import type { Coop } from '../../shared/host/host.ts'
import { directionOf, type Language } from '../../shared/kernel/language.ts'
import { numberCode } from '../../shared/orders/find.ts'
import { allergensBody, boxesBody, planBody } from './kitchen-bodies.ts'
import { deliveryBody, quoteBody } from './money-bodies.ts'
import { escaped, figure, head, STYLE } from './page.ts'
import { garmentLines, penFor, type Pen } from './pen.ts'

/** Which paper, in which language, with what pictures; fonts and pictures as `data:` addresses. */
export interface OrderPaperDress {
  readonly paper: 'quote' | 'garment' | 'plan' | 'allergens' | 'boxes' | 'delivery'
  readonly language: Language
  readonly coop: Coop | null
  readonly fonts: readonly { readonly family: string; readonly source: string }[]
  /** The address of a kept picture, or null. */
  picture(hash: string): string | null
}

/** The page, in the language's own direction. */
export function orderPaperHtml(facts: OrderPaperFacts, dress: OrderPaperDress): string {
  const { language, fonts, paper } = dress
  const pen = penFor(language)
  const faces = fonts.map(
    ({ family, source }) => `@font-face{font-family:'${family}';src:url(${source});font-weight:100 900}`,
  )
  const family = fonts.map((font) => `'${font.family}',`).join('')
  return `<!doctype html><html lang="${language}" dir="${directionOf(language)}"><head><meta charset="utf-8"><title>${escaped(`${facts.number} ${facts.fields.title}`)}</title><style>
${faces.join('\n')}
body{font:400 10.5pt ${family}sans-serif}${STYLE}</style></head><body class="${paper}">${BODIES[paper](facts, pen, dress)}</body></html>`
}

type Body = (facts: OrderPaperFacts, pen: Pen, dress: OrderPaperDress) => string

const BODIES: Readonly<Record<OrderPaperDress['paper'], Body>> = {
  quote: (facts, pen, dress) => headOf(facts, dress, quoteTitle(facts, pen)) + quoteBody(facts, pen),
  delivery: (facts, pen, dress) => headOf(facts, dress, pen.words.delivery) + deliveryBody(facts, pen),
  plan: (facts, pen, dress) => headOf(facts, dress, pen.words.plan) + planBody(facts, pen),
  allergens: (facts, pen, dress) => headOf(facts, dress, pen.words.allergens) + allergensBody(facts, pen),
  boxes: (facts, pen) => boxesBody(facts, pen),
  garment: garmentBody,
}

function quoteTitle({ version }: OrderPaperFacts, { words }: Pen): string {
  return version === null ? words.quote : `${words.quote} · ${words.version} ${version}`
}

function headOf(facts: OrderPaperFacts, { coop, picture }: OrderPaperDress, title: string): string {
  const logo = coop?.logo ? picture(coop.logo) : null
  return head(facts, { title, coop: coop?.name ?? '', logo })
}

/** Two halves: one is pinned to the garment, one goes with its owner. */
function garmentBody(facts: OrderPaperFacts, pen: Pen, { coop, picture }: OrderPaperDress): string {
  const text = numberCode(facts.number)
  const code = qrcode({ bcid: 'qrcode', text, scale: 3, padding: 0, backgroundcolor: 'FFFFFF' }, drawingSVG())
  const hash = facts.fields.photos[0] ?? facts.fields.lines.find(({ photo }) => photo !== null)?.photo ?? null
  const source = hash === null ? null : picture(hash)
  const lines = garmentLines(facts, pen).map((line) => `<p dir="auto">${escaped(line)}</p>`)
  const half = `<section class="ticket"><header><b>${escaped(coop?.name ?? '')}</b><span>${escaped(pen.words.garment)}</span></header>
<div class="number">${figure(facts.number)}</div><div class="both">${code}${source ? `<img src="${source}" alt="">` : ''}</div>${lines.join('')}</section>`
  return half + half
}
