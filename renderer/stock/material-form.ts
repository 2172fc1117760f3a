// A material while it is being written.

import type { z } from 'zod'
import type { Output } from '../../shared/contract.ts'
import type { MaterialFields } from '../../shared/stock/materials.ts'

/** What the form holds: what the contract takes. */
export type MaterialDraft = z.input<typeof MaterialFields>
export type Material = Output<'stock.material'>

/** A cloth to begin with. */
export const NEW_MATERIAL: MaterialDraft = {
  ...{ name: '', kind: 'cloth', unit: 'm', family: '', colour: '#23388f', pattern: 'wax-rings', photo: null },
  ...{ pictogram: null, widthMm: null, gsm: null, composition: '', origin: 'new', supplier: null, price: null },
  ...{ minimum: null, byLot: false, barcode: null, allergens: [], archived: false },
}

/** An existing one, to change. */
export function draftOf(material: Material): MaterialDraft {
  const keys = Object.keys(NEW_MATERIAL) as (keyof MaterialDraft)[]
  return Object.fromEntries(keys.map((key) => [key, material[key]])) as MaterialDraft
}

/** Some fields of a draft, and how to change them. */
export interface PartProps {
  readonly draft: MaterialDraft
  readonly edit: (part: Partial<MaterialDraft>) => void
}
