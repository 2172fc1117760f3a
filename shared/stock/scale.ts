// What a scale on a serial cable says, line by line, and how this till listens to it.

import { z } from 'zod'
import { PortPath } from '../kernel/port.ts'

/** How to listen to a scale; `path` null: there is none. */
export const ScaleSettings = z.object({
  path: PortPath.nullable(),
  baudRate: z.int().min(300).max(115_200).default(9600),
  /** It speaks only when it is asked (`SI`). */
  asks: z.boolean().default(false),
  /** What it counts in when it writes a number alone. */
  bare: z.enum(['kg', 'g']).default('kg'),
})
export type ScaleSettings = z.output<typeof ScaleSettings>

export const NO_SCALE: ScaleSettings = { path: null, baudRate: 9600, asks: false, bare: 'kg' }

/** The question of Mettler-Toledo's SICS, which many makers answer too: the weight now, steady or not. */
export const SCALE_QUESTION = 'SI\r\n'

/** What one line says. `isSteady` null: the scale does not say, one sees it by what follows. */
export type ScaleWord =
  | { readonly type: 'weight'; readonly grams: number; readonly isSteady: boolean | null; readonly isBare: boolean }
  | { readonly type: 'tooHeavy' }
  | { readonly type: 'belowZero' }
  /** It cannot weigh just now: it is being touched, or setting itself to zero. */
  | { readonly type: 'busy' }

/**
 * Reads a line as A&D, CAS and Kern stream it (`ST,GS,+  0.966kg`), as SICS answers (`S S     0.966 kg`), or a number
 * alone (`0,966`). Null when it is none of these: a pound is not taken for a kilo.
 */
export function readScaleLine(line: string, bare: ScaleSettings['bare']): ScaleWord | null {
  // Some frame their lines with control characters.
  const text = [...line]
    .filter((character) => character >= ' ')
    .join('')
    .trim()
  return readSics(text) ?? readStream(text, bare) ?? readNumber(text, { bare, isSteady: null })
}

/** Heavier than this is a scale read wrongly. */
export const HEAVIEST_GRAMS = 1_000_000

function readSics(text: string): ScaleWord | null {
  const [, state, rest = ''] = /^S[ \t]+([SDI+-])[ \t]*(.*)$/.exec(text) ?? []
  if (state === undefined) return null
  if (state === 'I') return { type: 'busy' }
  if (state === '+') return { type: 'tooHeavy' }
  if (state === '-') return { type: 'belowZero' }
  return readNumber(rest, { bare: null, isSteady: state === 'S' })
}

function readStream(text: string, bare: ScaleSettings['bare']): ScaleWord | null {
  const [, state, rest = ''] = /^(ST|US|OL|UL|QT)[ \t]*,(?:[ \t]*(?:GS|NT|TR|G|N)[ \t]*,)?(.*)$/i.exec(text) ?? []
  switch (state?.toUpperCase()) {
    case 'ST':
      return readNumber(rest, { bare, isSteady: true })
    case 'US':
      return readNumber(rest, { bare, isSteady: false })
    case 'OL':
      return { type: 'tooHeavy' }
    case 'UL':
      return { type: 'belowZero' }
    default:
      return null
  }
}

interface HowWritten {
  /** Null: it always writes its unit. */
  readonly bare: ScaleSettings['bare'] | null
  readonly isSteady: boolean | null
}

function readNumber(text: string, { bare, isSteady }: HowWritten): ScaleWord | null {
  const [, sign, whole, fraction = '', unit, wavering] =
    /^([+-]?)[ \t]*(\d{1,7})(?:[.,](\d{1,6}))?[ \t]*(kg|g)?[ \t]*(\?)?$/i.exec(text.trim()) ?? []
  const counted = unit?.toLowerCase() ?? bare
  if (whole === undefined || counted === null) return null
  const grams = gramsOf(`${whole}.${fraction}`, { isNegative: sign === '-', isKilos: counted === 'kg' })
  // An unsteady weight may be marked `?` where the unit stands.
  return { type: 'weight', grams, isSteady: wavering === undefined && isSteady, isBare: unit === undefined }
}

/** Read with its exponent, so that no digit is lost: 1.0005 kg is 1000.5 g. Never a negative zero. */
function gramsOf(figure: string, { isNegative, isKilos }: { isNegative: boolean; isKilos: boolean }): number {
  const weight = Math.round(Number(`${figure}e${isKilos ? 3 : 0}`))
  return isNegative && weight !== 0 ? -weight : weight
}
