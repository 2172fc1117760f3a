// Journal kinds of imports: what each part of one brought in, and what was undone of it.

import type { Article, ArticleFields } from '../catalogue/catalogue.ts'
import type { EntryKind } from '../journal/entries.ts'
import type { EntryRef, ImportId } from '../kernel/id.ts'
import type { Edit } from '../kernel/result.ts'
import type { RecipeFields } from '../production/recipe.ts'
import type { LotFields, MaterialFields } from '../stock/materials.ts'
import type { BroughtSheet } from './sheets.ts'

/** What an entry of an import found before it: `at` counts the entries after the import's own, from 0. */
export type Before =
  | { readonly at: number; readonly type: 'material'; readonly fields: Edit<MaterialFields> }
  | { readonly at: number; readonly type: 'lot'; readonly fields: Edit<LotFields> }
  | { readonly at: number; readonly type: 'recipe'; readonly recipe: RecipeFields | null }
  | { readonly at: number; readonly type: 'article'; readonly fields: Edit<ArticleFields> }
  /** Null: it was no variant. */
  | { readonly at: number; readonly type: 'variant'; readonly fields: Article['variant'] }

export interface ExchangeEntries {
  /** One part of an import; a short one has one part. The `follows` next entries of the till are what it brought in. */
  'exchange.imported': {
    readonly import: ImportId
    readonly sheet: BroughtSheet
    readonly file: { readonly name: string; readonly sha256: string }
    readonly part: number
    readonly parts: number
    readonly follows: number
    /** Lines of the file. */
    readonly adds: number
    readonly changes: number
    readonly before: readonly Before[]
  }
  /** The opposite of one part: the `follows` next entries. `left` of it was used or changed since, and stays. */
  'exchange.undone': {
    readonly import: ImportId
    readonly of: EntryRef
    readonly follows: number
    readonly left: number
  }
}

export const exchangeEntryKinds: { readonly [K in keyof ExchangeEntries]: EntryKind } = {
  'exchange.imported': { version: 1 },
  'exchange.undone': { version: 1 },
}
