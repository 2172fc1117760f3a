// What a language must say for files to speak it.

import type { KeptAt } from '../catalogue/catalogue.ts'
import type { Unit } from '../kernel/quantity.ts'
import type { WorkKind } from '../production/recipe.ts'
import type { MaterialFields, MaterialKind } from '../stock/materials.ts'
import type { MovementCause } from '../stock/stock.ts'
import type { FileField } from './sheets.ts'

/** What a file says in one language. */
export interface FileWords {
  readonly headings: Readonly<Record<FileField, string>>
  readonly units: Readonly<Record<Unit, string>>
  readonly kinds: Readonly<Record<MaterialKind, string>>
  readonly origins: Readonly<Record<MaterialFields['origin'], string>>
  readonly work: Readonly<Record<WorkKind, string>>
  /** How a dish is kept, as whoever cooks writes it on a list. */
  readonly kept: Readonly<Record<KeptAt, string>>
  readonly causes: Readonly<Record<MovementCause, string>>
  readonly types: Readonly<Record<'article' | 'material', string>>
  readonly answers: Readonly<Record<'yes' | 'no', string>>
  /** Where things lie when no place is named. */
  readonly store: string
  /** Beginnings of file names, in letters that every disk takes. */
  readonly files: Readonly<Record<'materials' | 'recipes' | 'count' | 'levels' | 'movements' | 'template', string>>
}
