// The names of formats: a program's own, the same everywhere, or words of the reader's language.

import type { ExportFormat } from '../../shared/export/formats.ts'
import { useText } from '../text/use-text.ts'

/** Names no language changes. */
const PROGRAMS = {
  caerp11: 'CAERP (11)',
  quadra: 'Quadra',
  quadratus: 'Quadratus',
  sage100: 'Sage 100',
  ciel: 'Ciel',
  ebp: 'EBP',
  cegid: 'Cegid',
  coala: 'COALA',
  isacompta: 'Isacompta',
  acd: 'ACD',
  pennylane: 'Pennylane',
  odoo: 'Odoo',
} as const

const HINTS = {
  caerp: 'caerp',
  fec: 'fec',
  flux10: 'report',
  flux10csv: 'report',
  lines: 'lines',
  xlsx: 'xlsx',
} as const

interface FormatWords {
  readonly nameOf: (format: ExportFormat) => string
  /** What it is for, in a few words. */
  readonly hintOf: (format: ExportFormat) => string
}

/** Names and hints in the reader's language. */
export function useFormatWords(): FormatWords {
  const { t } = useText()
  return {
    nameOf: (format) => (isProgram(format) ? PROGRAMS[format] : t(`export.format.${format}`)),
    hintOf: (format) => t(`export.formatHint.${hasHint(format) ? HINTS[format] : 'program'}`),
  }
}

function isProgram(format: ExportFormat): format is keyof typeof PROGRAMS {
  return Object.hasOwn(PROGRAMS, format)
}

function hasHint(format: ExportFormat): format is keyof typeof HINTS {
  return Object.hasOwn(HINTS, format)
}
