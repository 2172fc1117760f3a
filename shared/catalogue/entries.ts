// Journal kinds of the catalogue; an edit carries only the fields it changes.

import type { EntryKind } from '../journal/entries.ts'
import type { ArticleId, ModelId, RangeId } from '../kernel/id.ts'
import type { Edit } from '../kernel/result.ts'
import type { ArticleFields, RangeFields, VariantFields } from './catalogue.ts'
import type { ModelFields } from './variants.ts'

export interface CatalogueEntries {
  'catalogue.rangeAdded': { readonly range: RangeId } & RangeFields
  'catalogue.rangeChanged': { readonly range: RangeId; readonly fields: Edit<RangeFields> }
  /** `range` inside the fields is the range's id. */
  'catalogue.articleAdded': { readonly article: ArticleId; readonly fields: ArticleFields }
  'catalogue.articleChanged': { readonly article: ArticleId; readonly fields: Edit<ArticleFields> }
  'catalogue.articleArchived': { readonly article: ArticleId; readonly archived: boolean }
  'catalogue.modelAdded': { readonly model: ModelId; readonly fields: ModelFields }
  'catalogue.modelChanged': { readonly model: ModelId; readonly fields: Edit<ModelFields> }
  /** The article is a variant of a model; what tells it from its sisters. Its name and price are the article's own. */
  'catalogue.variantSet': {
    readonly article: ArticleId
    readonly fields: Edit<{ readonly model: ModelId } & VariantFields>
  }
}

export const catalogueEntryKinds: { readonly [K in keyof CatalogueEntries]: EntryKind } = {
  'catalogue.rangeAdded': { version: 1 },
  'catalogue.rangeChanged': { version: 1 },
  'catalogue.articleAdded': { version: 1 },
  'catalogue.articleChanged': { version: 1 },
  'catalogue.articleArchived': { version: 1 },
  'catalogue.modelAdded': { version: 1 },
  'catalogue.modelChanged': { version: 1 },
  'catalogue.variantSet': { version: 1 },
}
