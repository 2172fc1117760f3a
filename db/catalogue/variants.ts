// Decides about models and their variants.

import type { Article, ArticleFields } from '../../shared/catalogue/catalogue.ts'
import { markOf, MOST_VARIANTS, variantName, type NewVariant } from '../../shared/catalogue/variants.ts'
import type { NewEntry } from '../../shared/entries.ts'
import type { ArticleId, ModelId } from '../../shared/kernel/id.ts'
import { cents } from '../../shared/kernel/money.ts'
import { ok, refuse, type Result } from '../../shared/kernel/result.ts'
import { decide, type CommandContext, type CommandHandlers } from '../handlers.ts'
import type { Reader } from '../sql.ts'
import { barcodeOwner, checkNamed, receivedEntry } from './commands.ts'
import { liveVariants, modelNamed, variantsOf } from './models.ts'
import { articleById } from './queries.ts'

type VariantsRefusal =
  | { readonly type: 'OneOffPiece' }
  | { readonly type: 'SameVariant'; readonly name: string }
  | { readonly type: 'BarcodeTaken'; readonly by: string }
  | { readonly type: 'TooManyVariants'; readonly most: number }

export const variantCommands = {
  'catalogue.makeVariants': (context, { article, variants }) => {
    const base = articleById(context.read, article)
    if (!base) return refuse({ type: 'UnknownArticle' })
    const { variant } = base
    const known = variant ? modelNamed(context.read, variant.model) : undefined
    const model = variant?.model ?? (context.newId() as ModelId)
    const fields = { name: known?.name ?? base.name, photo: base.photo }
    const checked = checkNew(context.read, { base, model: fields.name, variants })
    if (!checked.ok) return checked
    const made = variants.map((one, index) =>
      index === 0 && !variant
        ? { article, entries: becomes(base, { model, name: fields.name, variant: one }) }
        : sister(context, base, { model, name: fields.name, variant: one }),
    )
    const entries: NewEntry[] = variant ? [] : [{ kind: 'catalogue.modelAdded', data: { model, fields } }]
    return ok({
      entries: [...entries, ...made.flatMap((one) => one.entries)],
      answer: { model, articles: made.map((one) => one.article) },
    })
  },
  'catalogue.changeVariant': ({ read }, { article, fields }) => {
    const known = articleById(read, article)
    if (!known) return refuse({ type: 'UnknownArticle' })
    const model = known.variant && modelNamed(read, known.variant.model)
    if (!known.variant || !model) return refuse({ type: 'NotAVariant' })
    const after = { size: fields.size ?? known.variant.size, cloth: fields.cloth ?? known.variant.cloth }
    const name = variantName(model.name, after)
    const free = checkWords(read, known.variant.model, { article, name, ...after })
    if (!free.ok) return free
    return decide(
      {},
      { kind: 'catalogue.variantSet', data: { article, fields } },
      ...(name === known.name ? [] : [renamed(article, name)]),
    )
  },
  'catalogue.changeModel': ({ read }, { model, fields, all }) => {
    const known = modelNamed(read, model)
    if (!known) return refuse({ type: 'UnknownModel' })
    const checked = checkNamed(read, all)
    if (!checked.ok) return checked
    const entries: NewEntry[] = []
    if (Object.keys(fields).length > 0) entries.push({ kind: 'catalogue.modelChanged', data: { model, fields } })
    const { name } = fields
    for (const one of variantsOf(read, model)) {
      const own = { ...all, ...(name === undefined ? {} : { name: variantName(name, one) }) }
      if (Object.keys(own).length === 0) continue
      entries.push({ kind: 'catalogue.articleChanged', data: { article: one.id, fields: own } })
    }
    return ok({ entries, answer: {} })
  },
} satisfies Partial<CommandHandlers>

interface Asked {
  readonly base: Article
  /** Its name. */
  readonly model: string
  readonly variants: readonly NewVariant[]
}

function checkNew(read: Reader, { base, model, variants }: Asked): Result<null, VariantsRefusal> {
  if (base.oneOff) return refuse({ type: 'OneOffPiece' })
  const sisters = base.variant ? liveVariants(read, base.variant.model) : []
  if (sisters.length + variants.length > MOST_VARIANTS) {
    return refuse({ type: 'TooManyVariants', most: MOST_VARIANTS })
  }
  return firstRefused(
    variants.map((one) => ({ ...one, name: variantName(model, one) })),
    { marks: new Set(sisters.map(markOf)), ownerOf: ownersOf(read, base.id) },
  )
}

function firstRefused(
  variants: readonly (NewVariant & { readonly name: string })[],
  { marks, ownerOf }: { readonly marks: Set<string>; readonly ownerOf: (barcode: string) => string | undefined },
): Result<null, VariantsRefusal> {
  const barcodes = new Map<string, string>()
  for (const { name, barcode, ...one } of variants) {
    if (marks.has(markOf(one))) return refuse({ type: 'SameVariant', name })
    marks.add(markOf(one))
    if (barcode === null) continue
    const by = barcodes.get(barcode) ?? ownerOf(barcode)
    if (by !== undefined) return refuse({ type: 'BarcodeTaken', by })
    barcodes.set(barcode, name)
  }
  return ok(null)
}

/** Who else has a barcode, by name. */
function ownersOf(read: Reader, self: ArticleId): (barcode: string) => string | undefined {
  return (barcode) => {
    const owner = barcodeOwner(read, barcode)
    return owner?.id === self ? undefined : owner?.name
  }
}

function checkWords(
  read: Reader,
  model: ModelId,
  { article, name, ...words }: { article: ArticleId; name: string; size: string; cloth: string },
): Result<null, { readonly type: 'NotAVariant' } | { readonly type: 'SameVariant'; readonly name: string }> {
  if (words.size === '' && words.cloth === '') return refuse({ type: 'NotAVariant' })
  const taken = liveVariants(read, model).some((one) => one.id !== article && markOf(one) === markOf(words))
  return taken ? refuse({ type: 'SameVariant', name }) : ok(null)
}

interface Joining {
  readonly model: ModelId
  readonly name: string
  readonly variant: NewVariant
}

/** The article is the first variant itself: what it was, it stays. */
function becomes(base: Article, { model, name, variant }: Joining): NewEntry[] {
  const { price, barcode, photo } = variant
  const fields = {
    name: variantName(name, variant),
    ...(price === base.price ? {} : { price }),
    ...(barcode === null || barcode === base.barcode ? {} : { barcode }),
    ...(photo === null ? {} : { photo }),
  }
  return [{ kind: 'catalogue.articleChanged', data: { article: base.id, fields } }, joined(base.id, model, variant)]
}

/** Another size or cloth of the same: everything as the base, but what is its own. */
function sister(context: CommandContext, base: Article, { model, name, variant }: Joining) {
  const article = context.newId() as ArticleId
  const { range, kind, unit, vat, pictogram, resold, stocked, makers, allergens, keptAt } = base
  const { price, barcode, photo, stock } = variant
  const alike = { range, kind, unit, vat, pictogram, resold, oneOff: false, stocked, makers, allergens }
  const kept = keptAt === undefined ? {} : { keptAt }
  const fields: ArticleFields = { ...alike, ...kept, name: variantName(name, variant), price, barcode, photo }
  const entries: NewEntry[] = [
    { kind: 'catalogue.articleAdded', data: { article, fields } },
    joined(article, model, variant),
    ...(stocked && stock > 0 ? [receivedEntry({ item: article, quantity: stock, value: cents(0) })] : []),
  ]
  return { article, entries }
}

function joined(article: ArticleId, model: ModelId, { size, cloth, colour, material }: NewVariant): NewEntry {
  return { kind: 'catalogue.variantSet', data: { article, fields: { model, size, cloth, colour, material } } }
}

function renamed(article: ArticleId, name: string): NewEntry {
  return { kind: 'catalogue.articleChanged', data: { article, fields: { name } } }
}
