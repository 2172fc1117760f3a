// A coop from a JSON file: its host, faces, ranges, articles and first stock, brought in by real commands.

import { z } from 'zod'
import { Allergen, ArticleKind, KeptAt, type ArticleFields } from '../../shared/catalogue/catalogue.ts'
import { Activity, DEFAULT_PROFILE, HostProfile } from '../../shared/host/host.ts'
import { Day } from '../../shared/kernel/day.ts'
import type { ArticleId, MaterialId, MemberId, RangeId } from '../../shared/kernel/id.ts'
import { Language } from '../../shared/kernel/language.ts'
import { Unit } from '../../shared/kernel/quantity.ts'
import { line } from '../../shared/kernel/text.ts'
import { VatRate } from '../../shared/kernel/vat.ts'
import { FACE_COLOURS } from '../../shared/members/members.ts'
import { bringIn, FileMaterial, setRecipe, type Ask } from './coop-materials.ts'

const Rates = z.object({ onSite: VatRate.optional(), takeAway: VatRate.optional(), keep: VatRate.optional() })

/** The file of a coop: quantities in thousandths, money in cents with VAT, rates in basis points. */
export const CoopFile = z.object({
  coop: z.object({
    name: line(80),
    activity: z.array(Activity).min(1),
    starts: Day.optional(),
    ends: Day.optional(),
    vatRegime: z.enum(['subject', 'franchise']).default('subject'),
    host: z.object({
      name: line(120),
      siret: z.string(),
      vatNumber: z.string().default(''),
      address: z.string().default(''),
      section: z.string(),
      contribution: HostProfile.shape.contribution,
      journal: z.string().optional(),
    }),
  }),
  members: z.array(
    z.object({
      name: line(60),
      language: Language,
      colour: z.string().optional(),
      role: z.enum(['cashier', 'stockKeeper', 'manager', 'accountant']).optional(),
    }),
  ),
  materials: z.array(FileMaterial).default([]),
  articles: z.array(
    z.object({
      name: line(80),
      range: line(40),
      kind: ArticleKind,
      unit: Unit,
      priceCents: z.int().min(0),
      vatBp: z.union([VatRate, Rates]),
      stock: z.int().optional(),
      barcode: z.string().optional(),
      resold: z.boolean().default(false),
      makers: z.record(z.string(), z.int().min(1)).default({}),
      allergens: z.array(Allergen).default([]),
      keptAt: KeptAt.optional(),
      /** Thousandths of each material, by its name, for one. */
      recipe: z.record(z.string(), z.int().min(1)).default({}),
      minutes: z.int().min(0).default(0),
    }),
  ),
})
export type CoopFile = z.output<typeof CoopFile>

const RANGE_LOOKS = [
  ['#23388f', 'wax-rings'],
  ['#0e6b74', 'patchwork'],
  ['#8a1f57', 'stripes'],
  ['#a84b12', 'dots'],
  ['#15803d', 'leaves'],
  ['#7e22ce', 'check'],
  ['#b45309', 'bogolan'],
  ['#be123c', 'wax-ovals'],
] as const

/** Founds the coop and fills its catalogue. `signIn` is called once the first manager has joined. */
export async function foundFrom(
  file: CoopFile,
  ask: Ask,
  signIn: (member: MemberId) => Promise<void>,
): Promise<{ recoveryCode: string }> {
  const founded = (await ask('coop.found', founding(file))) as { recoveryCode: string }
  const members = (await ask('member.list', {})) as { id: MemberId; name: string; role: string }[]
  const manager = members.find(({ role }) => role === 'manager')
  if (!manager) throw new Error('The file names no manager')
  await signIn(manager.id)
  const materials = new Map<string, MaterialId>()
  for (const material of file.materials) materials.set(material.name, await bringIn(ask, material))
  const ranges = new Map<string, RangeId>()
  for (const article of file.articles) {
    const range = ranges.get(article.range) ?? (await addRange(ask, article.range, ranges.size))
    ranges.set(article.range, range)
    const makers = Object.entries(article.makers).map(([name, part]) => ({ member: memberNamed(members, name), part }))
    const added = (await ask('catalogue.addArticle', fieldsOf(article, range, makers))) as { article: ArticleId }
    if (article.stock) {
      await ask('stock.receive', { item: added.article, quantity: article.stock, value: 0, note: '' })
    }
    if (isMade(article)) await setRecipe(ask, article, { article: added.article, materials })
  }
  return founded
}

/** Services, courses, consignes and vouchers are not made of anything. */
const isMade = ({ kind }: { readonly kind: ArticleKind }) => kind === 'good' || kind === 'meal'

function founding({ coop, members }: CoopFile) {
  const { host, vatRegime } = coop
  const sales = {
    code: host.journal ?? DEFAULT_PROFILE.journals.sales.code,
    label: DEFAULT_PROFILE.journals.sales.label,
  }
  const { name, siret, vatNumber, address, section, contribution } = host
  return {
    coop: { name: coop.name, activities: coop.activity, starts: coop.starts, ends: coop.ends },
    host: {
      ...DEFAULT_PROFILE,
      name,
      siret,
      vatNumber,
      address,
      section,
      contribution,
      vatRegime,
      journals: {
        ...DEFAULT_PROFILE.journals,
        sales,
        cash: sales,
        expenses: sales,
      },
    },
    members: members.map((member, index) => ({
      name: member.name,
      language: member.language,
      colour: member.colour ?? FACE_COLOURS[index % FACE_COLOURS.length],
      role: member.role ?? (index === 0 ? 'manager' : 'cashier'),
    })),
  }
}

async function addRange(ask: Ask, name: string, position: number): Promise<RangeId> {
  const [colour, pattern] = RANGE_LOOKS[position % RANGE_LOOKS.length] ?? RANGE_LOOKS[0]
  const { range } = (await ask('catalogue.addRange', { name, colour, pattern, position })) as { range: RangeId }
  return range
}

function memberNamed(members: readonly { id: MemberId; name: string }[], name: string): MemberId {
  const member = members.find((one) => one.name === name)
  if (!member) throw new Error(`${name} made something and is no member of the file`)
  return member.id
}

function fieldsOf(article: CoopFile['articles'][number], range: RangeId, makers: ArticleFields['makers']) {
  const { name, kind, unit, priceCents, vatBp, barcode, resold, allergens, keptAt, stock } = article
  return {
    range,
    name,
    kind,
    unit,
    price: priceCents,
    resold,
    makers,
    allergens,
    vat: typeof vatBp === 'number' ? { keep: vatBp } : vatBp,
    barcode: barcode ?? null,
    photo: null,
    pictogram: null,
    oneOff: false,
    stocked: stock !== undefined,
    ...(keptAt === undefined ? {} : { keptAt }),
  }
}
