// What can be asked of the catalogue: tiles to sell from, edits, and a catalogue brought in from a file.

import { z } from 'zod'
import { command, job, KEEPERS, MEMBERS, query, SELLERS } from '../kernel/contract.ts'
import { ArticleId, BlobHash, ImportId, MemberId, ModelId, RangeId } from '../kernel/id.ts'
import { PositiveOrZeroCents } from '../kernel/money.ts'
import { line } from '../kernel/text.ts'
import { ArticleFields, Barcode, RangeFields, VariantFields, type Article, type Range, type Tile } from './catalogue.ts'
import { ModelFields, MOST_VARIANTS, NewVariant, SharedFields, type Model } from './variants.ts'

type UnknownArticle = { readonly type: 'UnknownArticle' }
type UnknownRange = { readonly type: 'UnknownRange' }
type BarcodeTaken = { readonly type: 'BarcodeTaken'; readonly by: string }
type UnknownMaker = { readonly type: 'UnknownMaker' }
type UnknownModel = { readonly type: 'UnknownModel' }
/** There is one of it: it cannot come in sizes, and a size of something else cannot become one of a kind. */
type OneOffPiece = { readonly type: 'OneOffPiece' }
type SameVariant = { readonly type: 'SameVariant'; readonly name: string }

/** One line of a file to be imported, and what would become of it. */
export interface ImportLine {
  readonly row: number
  readonly name: string
  readonly outcome: 'add' | 'change' | 'same' | 'refused'
  /** Which field, and why (`missing`, `notANumber`, `unknownRate`, `barcodeTaken`, `duplicate`…). */
  readonly problems: readonly { readonly field: string; readonly reason: string }[]
}
export interface ImportPreview {
  /** Refused lines first; some hundreds at most. */
  readonly lines: readonly ImportLine[]
  readonly adds: number
  readonly changes: number
  readonly same: number
  readonly refused: number
  readonly newRanges: readonly string[]
  readonly columns: readonly string[]
}

/** Somebody stopped it: so much of it is there, as one import that can be undone; the file chosen again brings the rest. */
export interface ImportStopped {
  readonly type: 'ImportStopped'
  readonly adds: number
  readonly changes: number
}

type ImportRefusal =
  | { readonly type: 'UnreadableFile' }
  | { readonly type: 'NoNameColumn'; readonly columns: readonly string[] }
  | { readonly type: 'TooManyLines'; readonly most: number }

const ImportFile = z.object({
  fileName: line(200),
  /** CSV (UTF-8 or Windows-1252) or XLSX, at most 10 MB; an empty file is refused as any other that cannot be read. */
  base64: z.string().max(14_000_000),
})

export const catalogueContract = {
  'catalogue.ranges': query<readonly Range[]>()({
    roles: MEMBERS,
    input: z.object({}),
    reads: ['catalogue'],
  }),
  /** Tiles of a range (all when null) by name, `limit` at a time from `offset`. Sold one-off pieces are not among them. */
  'catalogue.tiles': query<{ readonly tiles: readonly Tile[]; readonly total: number }>()({
    roles: MEMBERS,
    input: z.object({
      range: RangeId.nullable(),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(120),
    }),
    reads: ['catalogue', 'stock', 'sale'],
  }),
  /** Everything on sale, variants one by one, in no order of meaning: for a screen that searches without asking. */
  'catalogue.shelf': query<{ readonly tiles: readonly Tile[]; readonly next: number | null }>()({
    roles: MEMBERS,
    input: z.object({ after: z.int().min(0).default(0), limit: z.int().min(1).max(1000).default(500) }),
    reads: ['catalogue'],
  }),
  /** Folded search in names; best first, at most 60. */
  'catalogue.search': query<readonly Tile[]>()({
    roles: MEMBERS,
    input: z.object({ text: z.string().max(80), archived: z.boolean().default(false) }),
    reads: ['catalogue', 'stock', 'sale'],
  }),
  /** What has this code: on sale, or (`away`) what has it and cannot be sold: put away, or a one-off piece that is gone. */
  'catalogue.byBarcode': query<Tile | null>()({
    roles: MEMBERS,
    input: z.object({ barcode: Barcode, away: z.boolean().default(false) }),
    reads: ['catalogue'],
  }),
  'catalogue.article': query<Article, UnknownArticle>()({
    roles: MEMBERS,
    input: z.object({ article: ArticleId }),
    reads: ['catalogue', 'stock', 'sale'],
  }),
  'catalogue.archived': query<readonly Tile[]>()({ roles: MEMBERS, input: z.object({}), reads: ['catalogue'] }),
  'catalogue.addRange': command<{ range: RangeId }>()({ roles: KEEPERS, input: RangeFields }),
  'catalogue.changeRange': command<Record<string, never>, UnknownRange>()({
    roles: KEEPERS,
    input: z.object({ range: RangeId, fields: RangeFields.partial() }),
  }),
  'catalogue.addArticle': command<{ article: ArticleId }, UnknownRange | BarcodeTaken | UnknownMaker>()({
    roles: KEEPERS,
    input: ArticleFields,
  }),
  /** A one-off piece, on sale in two taps and a photo: everything else is the coop's habit. */
  'catalogue.addOneOff': command<{ article: ArticleId }, UnknownMaker>()({
    roles: SELLERS,
    input: z.object({
      name: line(80).optional(),
      price: PositiveOrZeroCents,
      maker: MemberId.nullable(),
      photo: BlobHash.nullable(),
      range: RangeId.optional(),
    }),
  }),
  'catalogue.changeArticle': command<
    Record<string, never>,
    UnknownArticle | UnknownRange | BarcodeTaken | UnknownMaker | OneOffPiece
  >()({
    roles: KEEPERS,
    input: z.object({ article: ArticleId, fields: ArticleFields.partial() }),
  }),
  'catalogue.archive': command<Record<string, never>, UnknownArticle | SameVariant>()({
    roles: KEEPERS,
    input: z.object({ article: ArticleId, archived: z.boolean() }),
  }),
  /** A model and its variants, those put away too. */
  'catalogue.model': query<Model, UnknownModel>()({
    roles: MEMBERS,
    input: z.object({ model: ModelId }),
    reads: ['catalogue', 'stock', 'sale'],
  }),
  /**
   * The article comes in these sizes and cloths. It becomes the first of them itself, with its recipe, its stock and its
   * past; or, when it is a variant already, they join its sisters.
   */
  'catalogue.makeVariants': command<
    { model: ModelId; articles: readonly ArticleId[] },
    | UnknownArticle
    | OneOffPiece
    | SameVariant
    | BarcodeTaken
    | { readonly type: 'TooManyVariants'; readonly most: number }
  >()({
    roles: KEEPERS,
    input: z.object({ article: ArticleId, variants: z.array(NewVariant).min(1).max(MOST_VARIANTS) }),
  }),
  /** Another size or cloth than was said; its name follows. */
  'catalogue.changeVariant': command<
    Record<string, never>,
    UnknownArticle | SameVariant | { readonly type: 'NotAVariant' }
  >()({
    roles: KEEPERS,
    input: z.object({ article: ArticleId, fields: VariantFields.partial() }),
  }),
  /** The model's name and picture, and what all its variants have alike. */
  'catalogue.changeModel': command<Record<string, never>, UnknownModel | UnknownRange | UnknownMaker>()({
    roles: KEEPERS,
    input: z.object({ model: ModelId, fields: ModelFields.partial(), all: SharedFields.default({}) }),
  }),
  'catalogue.previewImport': query<ImportPreview, ImportRefusal>()({ roles: KEEPERS, input: ImportFile }),
  /**
   * Brings in what the preview showed between two sales, whatever cuts it short; refused lines are left out. The client
   * names the import, so that asking twice brings in once; `exchange.undo` undoes it.
   */
  'catalogue.import': job<
    { adds: number; changes: number; refused: number },
    ImportRefusal | ImportStopped | { readonly type: 'ImportUnderWay' }
  >()({
    roles: KEEPERS,
    input: ImportFile.extend({ import: ImportId }),
  }),
} as const
