// The coop and the CAE that hosts it: who they are, how they count days, and the accounts their books use.

import { z } from 'zod'
import { Day } from '../kernel/day.ts'
import { BlobHash, MemberId } from '../kernel/id.ts'
import { Language } from '../kernel/language.ts'
import { line, optionalLine } from '../kernel/text.ts'
import { VatRate } from '../kernel/vat.ts'
import { Contribution, plainLine } from './contribution.ts'
import { DEFAULT_INVOICING, InvoiceSettings } from './invoicing.ts'
import { BOOK_FORMATS, CsvLayout, LabelTemplate, Platform, REPORT_FORMATS, SHEET_FORMATS } from './programs.ts'

const ACTIVITIES = ['textile', 'food', 'craft', 'service'] as const
export const Activity = z.enum(ACTIVITIES)
export type Activity = z.infer<typeof Activity>

const Colour = z.string().regex(/^#[0-9a-f]{6}$/i)

const CoopShape = {
  name: line(80),
  activities: z.array(Activity).min(1).max(4),
  colour: Colour,
  logo: BlobHash.optional(),
  timeZone: z.string().min(1).max(60).refine(isTimeZone, 'not a time zone'),
  /** Hour at which the business day changes: a festival night is one day. */
  dayStartsAtHour: z.int().min(0).max(12),
  receiptLanguage: Language,
  starts: Day.optional(),
  ends: Day.optional(),
  /** The count hides what is expected until it is entered. */
  blindCount: z.boolean(),
  /** Cashiers sign in by their face alone when false. */
  cashiersNeedPin: z.boolean(),
}

/** The collective and its habits. */
export const Coop = z.object({
  ...CoopShape,
  colour: CoopShape.colour.default('#23388f'),
  timeZone: CoopShape.timeZone.default('Europe/Paris'),
  dayStartsAtHour: CoopShape.dayStartsAtHour.default(4),
  receiptLanguage: CoopShape.receiptLanguage.default('fr'),
  blindCount: CoopShape.blindCount.default(false),
  cashiersNeedPin: CoopShape.cashiersNeedPin.default(true),
})
export type Coop = z.output<typeof Coop>

/** A change of habits: no default may creep in, so it is not made from `Coop`. */
export const CoopEdit = z.object(CoopShape).partial()

/** Empty when the host gave none yet: an export that needs it says so, and where to write it. */
const Account = z.string().regex(/^([0-9]{3}[0-9A-Z]{0,12})?$/)
const Code = z.string().regex(/^[A-Za-z0-9]{1,8}$/)
const Ledger = z.object({ code: Code, label: line(60) })
const NamedAccount = z.object({ account: Account, label: line(80) })
/** An account that profiles written before it existed do not name. */
const laterAccount = (account: string, label: string) => NamedAccount.default({ account, label })

/** Every account that a posting may use. */
export const AccountMap = z.object({
  cash: NamedAccount,
  cheque: NamedAccount,
  card: NamedAccount,
  mealVoucher: NamedAccount,
  bank: NamedAccount,
  internalTransfer: NamedAccount,
  giftVoucher: NamedAccount,
  consigne: NamedAccount,
  salesGoods: NamedAccount,
  salesServices: NamedAccount,
  salesResold: NamedAccount,
  cashShort: NamedAccount,
  cashOver: NamedAccount,
  vatDeductible: NamedAccount,
  thirdParty: NamedAccount,
  /** What members advanced, until it is given back. */
  memberAdvances: laterAccount('467100', 'Avances des membres'),
  /** The host's own bank, for what it paid itself. */
  hostPaid: laterAccount('451000', 'Payé par la structure'),
  contribution: laterAccount('628100', 'Contribution coopérative'),
  /** Deposits on cups that nobody claims any more, net of their VAT. */
  consigneKept: laterAccount('708800', 'Consignes gardées'),
  /** Deposits on orders, VAT included, until they are used; and the VAT that was due on them when they came. */
  deposit: laterAccount('419100', 'Acomptes reçus sur commandes'),
  depositVat: laterAccount('419180', 'TVA sur acomptes reçus'),
  customers: laterAccount('411000', 'Clients'),
  /** VAT of services invoiced and not paid yet. */
  vatPending: laterAccount('445740', 'TVA en attente d’encaissement'),
  /** What customers left for the group, until it is passed on. */
  tips: laterAccount('467000', 'Autres comptes débiteurs ou créditeurs'),
  /** What a sharing moves between sections: analytic lines alone, its balance is always nothing. */
  shares: laterAccount('701000', 'Répartition entre sections'),
})
export type AccountMap = z.output<typeof AccountMap>

/** How each kind of entry is worded until the host says otherwise. */
const WORDS = {
  z: 'Z {z} caisse {till}',
  float: 'Z {z} fond de caisse',
  paidIn: 'Z {z} apport {reason}',
  paidOut: 'Z {z} {reason}',
  banked: 'Z {z} remise en banque',
  repaid: 'Z {z} avance remboursée {reason}',
  expense: '{reason}',
  repaidByHost: 'Avance remboursée {reason}',
  contribution: 'Contribution {reason}',
  consigneKept: 'Consignes gardées',
  tipsPassedOn: 'Z {z} pourboires remis',
  shares: 'Part {reason}',
  invoice: 'Facture {invoice} {customer}',
  creditNote: 'Avoir {invoice} {customer}',
  invoicePaid: 'Règlement {invoice} {customer}',
}

/** See `LabelTemplate`. */
const Labels = z.object({
  z: LabelTemplate.default(WORDS.z),
  float: LabelTemplate.default(WORDS.float),
  paidIn: LabelTemplate.default(WORDS.paidIn),
  paidOut: LabelTemplate.default(WORDS.paidOut),
  banked: LabelTemplate.default(WORDS.banked),
  repaid: LabelTemplate.default(WORDS.repaid),
  expense: LabelTemplate.default(WORDS.expense),
  repaidByHost: LabelTemplate.default(WORDS.repaidByHost),
  contribution: LabelTemplate.default(WORDS.contribution),
  consigneKept: LabelTemplate.default(WORDS.consigneKept),
  tipsPassedOn: LabelTemplate.default(WORDS.tipsPassedOn),
  shares: LabelTemplate.default(WORDS.shares),
  invoice: LabelTemplate.default(WORDS.invoice),
  creditNote: LabelTemplate.default(WORDS.creditNote),
  invoicePaid: LabelTemplate.default(WORDS.invoicePaid),
})

/** The host's settings, delivered as a profile: nothing of them is a constant of ours. */
export const HostProfile = z.object({
  name: line(120),
  siret: z.string().regex(/^[0-9]{14}$/),
  vatNumber: optionalLine(20),
  address: optionalLine(200),
  section: z.string().regex(/^[A-Za-z0-9_-]{1,13}$/),
  vatRegime: z.enum(['subject', 'franchise']).default('subject'),
  vatOnDebits: z.boolean().default(false),
  contribution: Contribution,
  exerciceStartMonth: z.int().min(1).max(12),
  journals: z.object({
    sales: Ledger,
    cash: Ledger,
    bank: Ledger,
    expenses: Ledger,
    invoices: Ledger.default({ code: 'VE', label: 'Ventes' }),
  }),
  accounts: AccountMap,
  /** Collected VAT: an account and a tax code per rate. */
  vatCollected: z
    .array(z.object({ rate: VatRate, account: Account, label: line(80), taxCode: optionalLine(8) }))
    .max(20),
  expenseCategories: z.array(z.object({ id: line(30), account: Account, label: line(80) })).max(60),
  /** Labels are cut to this length: 35 Sage, 30 Quadra, 25 Ciel, 0 none. */
  labelLength: z.int().min(0).max(250),
  /** Whether balance-sheet accounts also get an analytic line. */
  analyticOnBalanceSheet: z.boolean(),
  accountLength: z.int().min(0).max(13).default(0),
  labels: Labels.default(WORDS),
  /** The host's own analytic section, which its contribution goes to. */
  hostSection: z
    .string()
    .regex(/^[A-Za-z0-9_-]{0,13}$/)
    .default(''),
  /** Third-party accounts of members who advance money; without one, only the general account is written. */
  thirdParties: z
    .array(z.object({ member: MemberId, account: z.string().regex(/^[0-9A-Z]{1,13}$/), label: line(60) }))
    .max(60)
    .default([]),
  /** The formats this host takes, the usual one first. */
  formats: z
    .array(z.enum([...BOOK_FORMATS, ...REPORT_FORMATS, ...SHEET_FORMATS]))
    .max(30)
    .default(['caerp', 'fec']),
  /** The layout of the format `csv`, for a program that none of ours fits. */
  csv: CsvLayout.optional(),
  platform: Platform.default({ id: '', name: '' }),
  invoicing: InvoiceSettings.default(DEFAULT_INVOICING),
})
export type HostProfile = z.output<typeof HostProfile>

/** The profile of a host that gave no other: the accounts of the French chart as `4-accounting.md` §3 uses them. */
export const DEFAULT_PROFILE = {
  contribution: [plainLine({ base: 'turnoverNet', rateBp: 1000 })] as Contribution,
  exerciceStartMonth: 1,
  journals: {
    sales: { code: 'CA', label: 'Caisse' },
    cash: { code: 'CA', label: 'Caisse' },
    bank: { code: 'BQ', label: 'Banque' },
    expenses: { code: 'CA', label: 'Caisse' },
  },
  accounts: {
    cash: { account: '531000', label: 'Caisse' },
    cheque: { account: '511200', label: 'Chèques à encaisser' },
    card: { account: '511500', label: 'Cartes bancaires à encaisser' },
    mealVoucher: { account: '511210', label: 'Titres-restaurant à encaisser' },
    bank: { account: '512000', label: 'Banque' },
    internalTransfer: { account: '580000', label: 'Virements internes' },
    giftVoucher: { account: '419700', label: 'Bons cadeaux' },
    consigne: { account: '419600', label: 'Consignes' },
    salesGoods: { account: '701000', label: 'Ventes de produits finis' },
    salesServices: { account: '706000', label: 'Prestations de services' },
    salesResold: { account: '707000', label: 'Ventes de marchandises' },
    cashShort: { account: '658000', label: 'Écarts de caisse négatifs' },
    cashOver: { account: '758000', label: 'Écarts de caisse positifs' },
    vatDeductible: { account: '445660', label: 'TVA déductible' },
    thirdParty: { account: '467000', label: 'Autres comptes débiteurs ou créditeurs' },
  },
  vatCollected: [
    { rate: 2000, account: '445710', label: 'TVA collectée 20 %', taxCode: '20' },
    { rate: 1000, account: '445711', label: 'TVA collectée 10 %', taxCode: '10' },
    { rate: 550, account: '445712', label: 'TVA collectée 5,5 %', taxCode: '5.5' },
    { rate: 0, account: '445719', label: 'Sans TVA', taxCode: '' },
  ],
  expenseCategories: [
    { id: 'supplies', account: '606000', label: 'Fournitures' },
    { id: 'food', account: '601000', label: 'Matières et denrées' },
    { id: 'stall', account: '613000', label: 'Emplacement' },
    { id: 'travel', account: '625000', label: 'Déplacements' },
    { id: 'post', account: '626000', label: 'Poste et télécom' },
    { id: 'other', account: '628000', label: 'Autres frais' },
  ],
  labelLength: 35,
  analyticOnBalanceSheet: true,
} as const

function isTimeZone(name: string): boolean {
  return Intl.supportedValuesOf('timeZone').includes(name) || name === 'UTC'
}
